import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {darkTheme, lightTheme} from "../../src/charts/theme.js";
import type {Theme} from "../../src/charts/theme.js";
import {goneText, type Retired} from "../../src/embed/retired.js";
import {badge} from "./embed/badge.js";
import {openStudio, type PublishedChart} from "./embed/charts.js";
import {outline, rasterize} from "./embed/outline.js";
import {messagePicture, picture, type Picture} from "./embed/picture.js";

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
      id: chart.entry.id,
      draw: (theme: Theme) =>
        "data" in chart
          ? picture(chart.entry, chart.data, theme, studio)
          : messagePicture(chart.entry.title, chart.problem, theme)
    })),
    ...retired.map((gone) => ({id: gone.id, draw: (theme: Theme) => messagePicture(gone.title, goneText(gone), theme)}))
  ];
  const sizes: FigureSizes = new Map();
  const writing: Promise<void>[] = [];
  for (const {id, draw} of drawn)
    for (const [suffix, theme] of themes) {
      const still = draw(theme);
      sizes.set(id, {width: still.width, height: still.height});
      // the rasters are made beside the next outlines
      writing.push(write(join(figures, id + suffix), outline(still)));
    }
  for (const chart of charts) {
    if (chart.entry.kind !== "number" || !("data" in chart)) continue;
    writing.push(writeFile(join(figures, `badge-${chart.entry.id}.svg`), outline(badge(chart.data))));
  }
  await Promise.all(writing);
  return sizes;
}

async function write(path: string, svg: string): Promise<void> {
  await writeFile(`${path}.svg`, svg);
  await writeFile(`${path}.png`, await rasterize(svg, 2));
}
