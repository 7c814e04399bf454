import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import type {ChartOptions} from "../../../src/charts/parts/frame.js";
import {chartData} from "../../../src/embed/chartData.js";
import type {ChartData} from "../../../src/embed/chartData.js";
import {memberReader} from "../../../src/data/members.js";
import {Problem} from "../../../src/embed/problem.js";
import type {Figure} from "../../../src/figures/parts/figure.js";

/** A figure with the data of a built site; in their place what keeps it from being drawn. */
export type PublishedChart = {figure: Figure} & (DrawnChart | {problem: string});

interface DrawnChart {
  data: ChartData;
  /** draws the data, in the store's own way of writing numbers */
  draw: (options: ChartOptions) => SVGSVGElement;
}

/** What draws charts in Node. */
export interface Studio {
  document: Document;
  /** an element as a file of its own */
  serialize(element: Element): string;
}

/** Reads the data of every chart, without filters, from the folder of the snapshot's members, but for the withheld ones. */
export async function readCharts(folder: string, withheld: readonly string[] = []): Promise<PublishedChart[]> {
  const read = memberReader(async (name) => {
    const missing = () => new Problem(`This site does not publish ${name}, which the chart is drawn from.`);
    if (withheld.includes(name)) throw missing();
    const bytes = await readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT" ? missing() : error;
    });
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  });
  const {all, drawFigure} = await loadFigures();
  return Promise.all(
    all.map(async (figure) => {
      try {
        const data = await chartData(figure, read);
        const draw = (options: ChartOptions) => drawFigure(figure, data.data, {...options, format: data.format});
        return {figure, data, draw};
      } catch (error) {
        if (error instanceof Problem) return {figure, problem: error.message};
        throw error;
      }
    })
  );
}

/** All figures, and what draws them. Plot reads the pixel ratio when it is imported: with it, a still has its lines where a browser draws them. */
export async function loadFigures() {
  const before = Object.getOwnPropertyDescriptor(globalThis, "window");
  if (!before) Object.assign(globalThis, {window: {devicePixelRatio: 1}});
  try {
    const [{all}, {drawFigure}] = await Promise.all([
      import("../../../src/figures/all.js"),
      import("../../../src/figures/parts/drawFigure.js")
    ]);
    return {all, drawFigure};
  } finally {
    if (!before) delete (globalThis as {window?: unknown}).window;
  }
}

export function openStudio(): Studio {
  const {window} = new JSDOM("");
  const serializer = new window.XMLSerializer();
  return {document: window.document, serialize: (element) => serializer.serializeToString(element)};
}
