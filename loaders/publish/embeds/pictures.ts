import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {darkTheme, lightTheme} from "../../../src/charts/theme.js";
import type {Theme} from "../../../src/charts/theme.js";
import {goneText, type Retired} from "../../../src/embed/retired.js";
import {badge} from "./badge.js";
import {openStudio, type PublishedChart} from "./charts.js";
import {outlineAll, rasterize} from "./outline.js";
import {messagePicture, picture, type Picture} from "./picture.js";

/** px of each chart's pictures, by id. */
export type FigureSizes = Map<string, {width: number; height: number}>;

const themes: [suffix: string, theme: Theme][] = [
  ["", lightTheme],
  ["-dark", darkTheme]
];

/**
 * Writes the stills into `figures/` of the site's folder: each chart as `<id>.svg` and `<id>.png` (at twice the size), the same
 * with `-dark`, and a badge for each number, `badge-<id>.svg`. A retired chart's pictures say where it went.
 */
export async function publishFigures(
  folder: string,
  charts: readonly PublishedChart[],
  retired: readonly Retired[]
): Promise<FigureSizes> {
  const figures = join(folder, "figures");
  await mkdir(figures, {recursive: true});
  const studio = openStudio();
  const drawn: {id: string; draw: (theme: Theme) => Picture}[] = [
    ...charts.map((chart) => ({
      id: chart.figure.id,
      draw: (theme: Theme) =>
        "data" in chart ? picture(chart, theme, studio) : messagePicture(chart.figure.title, chart.problem, theme)
    })),
    ...retired.map((gone) => ({id: gone.id, draw: (theme: Theme) => messagePicture(gone.title, goneText(gone), theme)}))
  ];
  const stills = drawn.flatMap(({id, draw}) =>
    themes.map(([suffix, theme]) => ({name: id + suffix, picture: draw(theme), raster: true}))
  );
  const badges = charts.flatMap((chart) =>
    chart.figure.kind === "number" && "data" in chart
      ? [{name: `badge-${chart.figure.id}`, picture: badge(chart.data), raster: false}]
      : []
  );
  const all = [...stills, ...badges];
  const outlines = outlineAll(all.map(({picture}) => picture));
  await Promise.all(all.map(({name, raster}, i) => write(join(figures, name), outlines[i], raster)));
  return new Map(drawn.map(({id}, i) => [id, stills[i * themes.length].picture]));
}

async function write(path: string, svg: string, raster: boolean): Promise<void> {
  await writeFile(`${path}.svg`, svg);
  if (raster) await writeFile(`${path}.png`, await rasterize(svg, 2));
}
