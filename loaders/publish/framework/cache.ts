import {existsSync} from "node:fs";
import {mkdir, readdir, rm} from "node:fs/promises";
import {join} from "node:path";

/** Where Framework keeps what it made, in the folder of the pages. */
const cachePath = join(".observablehq", "cache");

/**
 * Packages whose newest version Framework would ask the registry for, though no page uses them. An empty folder in its
 * cache answers in the registry's place, so that a build needs no network and is the same tomorrow.
 */
const unused = [
  "@duckdb/duckdb-wasm",
  "@observablehq/dot",
  "@observablehq/duckdb",
  "@observablehq/inputs",
  "@observablehq/mermaid",
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "@observablehq/sqlite",
  "@observablehq/tex",
  "@uwdata/vgplot",
  "@viz-js/viz",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "exceljs",
  "htl",
  "isoformat",
  "jszip",
  "katex",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "mermaid",
  "parquet-wasm",
  "react",
  "react-dom",
  "sql.js",
  "topojson-client",
  "vega",
  "vega-lite",
  "vega-lite-api"
];

/**
 * Leaves of Framework's cache in `pages`, a folder of pages, what may be used again: it never runs a loader again whose output it
 * has.
 */
export async function prepareCache(pages: string): Promise<void> {
  const cache = join(pages, cachePath);
  for (const entry of existsSync(cache) ? await readdir(cache) : []) {
    if (!entry.startsWith("_")) await rm(join(cache, entry), {recursive: true, force: true});
  }
  for (const name of unused) await mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
}
