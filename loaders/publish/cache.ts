import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";

const cache = join("src", ".observablehq", "cache");
const packages = join(cache, "_node");
const record = join(cache, "_packages.json");

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
 * bundled package for whole once the file exists, and for the right one by its name and version alone: those that a kill
 * may have cut off go, and all of them when the lock file has changed (one bundle names the versions of others).
 */
export async function prepareCache(): Promise<void> {
  const entries = existsSync(cache) ? await readdir(cache) : [];
  for (const entry of entries) if (!entry.startsWith("_")) await rm(join(cache, entry), {recursive: true, force: true});
  const known = await maybeRecord();
  if (known?.lock === (await lockHash())) {
    const whole = new Set(known.files);
    for (const file of await packageFiles()) if (!whole.has(file)) await rm(join(packages, file), {force: true});
  } else await rm(packages, {recursive: true, force: true});
  for (const name of unused) await mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
}

/** Says that the bundled packages are whole: called once Framework has ended well. */
export async function recordCache(): Promise<void> {
  const next = `${record}.${process.pid}`;
  await writeFile(next, JSON.stringify({lock: await lockHash(), files: await packageFiles()}));
  await rename(next, record);
}

async function maybeRecord(): Promise<z.infer<typeof recorded> | undefined> {
  try {
    return recorded.parse(JSON.parse(await readFile(record, "utf8")));
  } catch {
    return undefined;
  }
}

async function packageFiles(): Promise<string[]> {
  if (!existsSync(packages)) return [];
  const entries = await readdir(packages, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(packages.length + 1))
    .sort();
}

async function lockHash(): Promise<string> {
  const lock = existsSync("package-lock.json") ? await readFile("package-lock.json") : "";
  return createHash("sha256").update(lock).digest("hex");
}
