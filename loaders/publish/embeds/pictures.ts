import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {darkTheme, lightTheme} from "../../../src/charts/theme.js";
import type {Theme} from "../../../src/charts/theme.js";
import {goneText, type Retired} from "../../../src/embed/retired.js";
import {badge} from "./badge.js";
import {openStudio, type PublishedChart} from "./charts.js";
import {outlineAll, rasterize} from "./outline.js";
import {paint, unpainted} from "./paint.js";
import {messagePicture, picture, type Picture} from "./picture.js";

/** Pictures that are drawn, and not all written yet. */
export interface DrawnFigures {
  /** px of each chart's pictures, by id */
  sizes: ReadonlyMap<string, {width: number; height: number}>;
  /** comes once the last file is written */
  written: Promise<void>;
}

const themes: [suffix: string, theme: Theme][] = [
  ["", lightTheme],
  ["-dark", darkTheme]
];
/** pictures that become a PNG at a time: more would take memory, not less time */
const lanes = 4;

/**
 * Writes the stills into `figures/` of the site's folder: each chart as `<id>.svg` and `<id>.png` (at twice the size), the same
 * with `-dark`, and a badge for each number, `badge-<id>.svg`. A retired chart's pictures say where it went. They become files
 * for the most part in other threads, while this one goes on.
 */
export async function publishFigures(
  folder: string,
  charts: readonly PublishedChart[],
  retired: readonly Retired[]
): Promise<DrawnFigures> {
  const figures = join(folder, "figures");
  await mkdir(figures, {recursive: true});
  const studio = openStudio();
  const stills = new Map<string, Picture>([
    ...charts.map(
      (chart) =>
        [
          chart.figure.id,
          "data" in chart
            ? picture(chart, unpainted, studio)
            : messagePicture(chart.figure.title, chart.problem, unpainted)
        ] as const
    ),
    ...retired.map((gone) => [gone.id, messagePicture(gone.title, goneText(gone), unpainted)] as const)
  ]);
  const badges = charts.flatMap((chart) =>
    chart.figure.kind === "number" && "data" in chart ? [[`badge-${chart.figure.id}`, badge(chart.data)] as const] : []
  );
  const outlines = outlineAll([...stills.values(), ...badges.map(([, picture]) => picture)]);
  const files = [
    ...Array.from(stills.keys()).flatMap((id, i) =>
      themes.map(([suffix, theme]) => ({name: id + suffix, svg: paint(outlines[i], theme), raster: true}))
    ),
    ...badges.map(([name], i) => ({name, svg: outlines[stills.size + i], raster: false}))
  ].values();
  const write = async () => {
    for (const {name, svg, raster} of files) {
      await writeFile(join(figures, `${name}.svg`), svg);
      if (raster) await writeFile(join(figures, `${name}.png`), await rasterize(svg, 2));
    }
  };
  const written = Promise.all(Array.from({length: lanes}, write)).then(() => {});
  // who waits for it hears of it
  written.catch(() => {});
  return {sizes: stills, written};
}
