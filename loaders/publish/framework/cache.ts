import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {z} from "zod";

const cachePath = join("src", ".observablehq", "cache");
const packagesPath = join(cachePath, "_node");
const recordPath = join(cachePath, "_packages.json");

/** What a finished build says of the bundled packages that it leaves. */
const recorded = z.object({lock: z.string(), files: z.array(z.string())});

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
 * Leaves of Framework's cache what may be used again. It never runs a loader again whose output it has; and it takes a
 * bundled package for whole once its file exists, and for the right one by its name and version alone. So all bundles go
 * (each names others by their files) where a kill may have cut one off, or where the lock file has changed.
 */
export async function prepareCache(root = "."): Promise<void> {
  const cache = join(root, cachePath);
  for (const entry of existsSync(cache) ? await readdir(cache) : []) {
    if (!entry.startsWith("_")) await rm(join(cache, entry), {recursive: true, force: true});
  }
  const known = await maybeRecord(root);
  const whole = new Set(known?.files);
  const isRight = known?.lock === (await lockHash(root)) && (await packageFiles(root)).every((file) => whole.has(file));
  if (!isRight) await rm(join(root, packagesPath), {recursive: true, force: true});
  for (const name of unused) await mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
}

/** Says that the bundled packages are whole: called once Framework has ended well. */
export async function recordCache(root = "."): Promise<void> {
  const record = join(root, recordPath);
  const next = `${record}.${process.pid}`;
  await writeFile(next, JSON.stringify({lock: await lockHash(root), files: await packageFiles(root)}));
  await rename(next, record);
}

async function maybeRecord(root: string): Promise<z.infer<typeof recorded> | undefined> {
  try {
    return recorded.parse(JSON.parse(await readFile(join(root, recordPath), "utf8")));
  } catch {
    return undefined;
  }
}

async function packageFiles(root: string): Promise<string[]> {
  const packages = join(root, packagesPath);
  if (!existsSync(packages)) return [];
  const entries = await readdir(packages, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(packages, join(entry.parentPath, entry.name)))
    .sort();
}

async function lockHash(root: string): Promise<string> {
  const path = join(root, "package-lock.json");
  const lock = existsSync(path) ? await readFile(path) : "";
  return createHash("sha256").update(lock).digest("hex");
}
