import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdir, readdir, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {delimiter, dirname, join, resolve} from "node:path";
import {createInterface} from "node:readline";
import {Fault} from "../fault.js";

const cache = join("src", ".observablehq", "cache");

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
 * Runs `observable build` into `output`. `onStage` hears each stage of the pipeline. Throws a Fault with the loader's own
 * line where the data or config are at fault; else an Error with the end of what Framework printed.
 */
export async function buildWithFramework(output: string, onStage: (stage: string) => void): Promise<void> {
  await prepareCache();
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const child = spawn(process.execPath, [join(framework, "dist", "bin", "observable.js"), "build"], {
    env: {
      ...process.env,
      SITE_OUTPUT: output,
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      // Framework starts TypeScript loaders by the name of their runner
      PATH: [resolve("node_modules", ".bin"), process.env.PATH].join(delimiter)
    },
    stdio: ["ignore", "pipe", "pipe"]
  });
  const printed: string[] = [];
  let fault: string | undefined;
  const listen = (stream: NodeJS.ReadableStream) =>
    createInterface({input: stream}).on("line", (line) => {
      const [, kind, text] = /^(stage|error): (.*)$/.exec(line) ?? [];
      if (kind === "stage") onStage(text);
      else if (kind === "error") fault ??= text;
      else printed.push(line);
    });
  listen(child.stdout);
  listen(child.stderr);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (fault) throw new Fault(fault);
  if (code !== 0) throw new Error(`observable build ended with code ${code}: ${printed.slice(-12).join("\n")}`);
}

/** Framework never runs a loader again whose output it has: only its copies of packages are kept. */
async function prepareCache(): Promise<void> {
  const entries = existsSync(cache) ? await readdir(cache) : [];
  for (const entry of entries) if (!entry.startsWith("_")) await rm(join(cache, entry), {recursive: true, force: true});
  for (const name of unused) await mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
}
