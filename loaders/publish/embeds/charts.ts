import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import type {ChartEntry} from "../../../src/charts/registry/entry.js";
import {chartData} from "../../../src/embed/chartData.js";
import type {ChartData} from "../../../src/embed/chartData.js";
import {memberReader} from "../../../src/embed/members.js";
import {Problem} from "../../../src/embed/problem.js";

/** A chart of the registry with the data of a built site; in their place what keeps it from being drawn. */
export type PublishedChart = {entry: ChartEntry} & ({data: ChartData} | {problem: string});

/** What draws charts in Node. */
export interface Studio {
  document: Document;
  /** an element as a file of its own */
  serialize(element: Element): string;
}

/** Reads the data of every chart from the snapshot in the site's folder, without filters. */
export async function readCharts(folder: string): Promise<PublishedChart[]> {
  const read = memberReader(async (name) => {
    const bytes = await readFile(join(folder, "snapshot", name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT")
        throw new Problem(`This site does not publish ${name}, which the chart is drawn from.`);
      throw error;
    });
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  });
  const registry = await loadRegistry();
  return Promise.all(
    registry.map(async (entry) => {
      try {
        return {entry, data: await chartData(entry, read)};
      } catch (error) {
        if (error instanceof Problem) return {entry, problem: error.message};
        throw error;
      }
    })
  );
}

/** Plot reads the pixel ratio when it is imported: with it, a still has its lines where a browser draws them. */
async function loadRegistry(): Promise<readonly ChartEntry[]> {
  const before = Object.getOwnPropertyDescriptor(globalThis, "window");
  if (!before) Object.assign(globalThis, {window: {devicePixelRatio: 1}});
  try {
    return (await import("../../../src/charts/registry.js")).registry;
  } finally {
    if (!before) delete (globalThis as {window?: unknown}).window;
  }
}

export function openStudio(): Studio {
  const {window} = new JSDOM("");
  const serializer = new window.XMLSerializer();
  return {document: window.document, serialize: (element) => serializer.serializeToString(element)};
}
