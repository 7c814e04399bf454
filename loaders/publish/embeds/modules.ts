import {mkdir, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {build, type BuildOptions} from "esbuild";
import {lean} from "../bundle/lean/lean.js";

/** Stands for the id in the bundle that all modules are written from. */
const placeholder = "__chart_id__";

const settings: BuildOptions = {
  bundle: true,
  plugins: [lean],
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
  write: false,
  outdir: "modules"
};

/**
 * Writes into `embed/` of the site's folder, self-contained and at addresses without a hash: `<id>.js`, a module for each
 * chart; `element.js`, which defines <ci-chart>; and the scripts of the embed pages, `frame.js` and `early.js`. A module
 * reads data by the snapshot's stable addresses, so that an old copy in a cache goes on working.
 */
export async function publishModules(folder: string, ids: readonly string[]): Promise<void> {
  const embed = join(folder, "embed");
  await mkdir(embed, {recursive: true});
  const [modules, early] = await Promise.all([
    build({
      ...settings,
      entryPoints: ["module", "element", "frame"].map((name) => resolve("src", "embed", `${name}.ts`)),
      define: {CHART_ID: JSON.stringify(placeholder)}
    }),
    build({...settings, format: "iife", entryPoints: [resolve("src", "embed", "early.ts")]})
  ]);
  const texts = new Map(
    [modules, early].flatMap(({outputFiles = []}) =>
      outputFiles.map(({path, text}) => [path.replace(/^.*[\\/]/, ""), text] as const)
    )
  );
  const module = texts.get("module.js") ?? "";
  for (const name of ["element.js", "frame.js", "early.js"]) await writeFile(join(embed, name), texts.get(name) ?? "");
  for (const id of ids) await writeFile(join(embed, `${id}.js`), module.replaceAll(placeholder, id));
}
