import {existsSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {build, stop, type BuildOptions, type Plugin} from "esbuild";
import type {Retired} from "../../../src/embed/retired.js";
import {goneText} from "../../../src/embed/retired.js";
import {lean} from "../bundle/lean/lean.js";
import {carryChunks, writeChunkList} from "./chunks.js";

const settings = {
  bundle: true,
  minify: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
  write: false
} as const satisfies BuildOptions;

/**
 * Writes into `embed/` of the site's folder, at addresses without a hash: `<id>.js`, a module for each chart; `element.js`,
 * which defines <ci-chart>; and the scripts of the embed pages, `frame.js` and `early.js`. What several modules share is in
 * files of `embed/shared/` that have a hash in their names and hold code only: a page of many charts fetches it once. A module
 * reads data by the snapshot's stable addresses, and finds its shared files in the next site, too (`previous` is the folder of
 * the one before), so that an old copy in a cache goes on working.
 */
export async function publishModules(
  folder: string,
  {ids, retired, previous}: {ids: readonly string[]; retired: readonly Retired[]; previous?: string}
): Promise<void> {
  const embed = join(folder, "embed");
  const texts = new Map([
    ...ids.map((id) => [id, moduleOf(id)] as const),
    ...retired.map((gone) => [gone.id, goneModule(gone)] as const)
  ]);
  const [modules, early] = await Promise.all([
    build({
      ...settings,
      format: "esm",
      splitting: true,
      outdir: embed,
      chunkNames: "shared/[hash]",
      entryPoints: [
        ...Array.from(texts.keys(), (id) => ({in: `chart:${id}`, out: id})),
        ...["element", "frame"].map((name) => ({in: source("embed", name), out: name}))
      ],
      define: {FIGURE_IDS: JSON.stringify(ids)},
      plugins: [sources(texts), lean]
    }),
    build({...settings, format: "iife", outdir: embed, entryPoints: [source("embed", "early")]})
  ]);
  // it would keep 200 MB until the figures are drawn
  await stop();
  await mkdir(join(embed, "shared"), {recursive: true});
  const files = [...modules.outputFiles, ...early.outputFiles];
  await Promise.all(files.map(({path, contents}) => writeFile(path, contents)));
  await writeChunkList(
    embed,
    files.filter(({path}) => dirname(path) === resolve(embed, "shared")).map(({path}) => path)
  );
  if (previous !== undefined) await carryChunks(join(previous, "embed"), embed);
}

function moduleOf(id: string): string {
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const file = source("figures", name);
  if (!existsSync(file))
    throw new Error(`missing src/figures/${name}.ts: the figure ${id} is to have a file of its name`);
  return moduleText(`import {${name} as figure} from ${JSON.stringify(file)};\nconst find = () => figure;`);
}

function goneModule(gone: Retired): string {
  const problem = JSON.stringify(source("embed", "problem"));
  const text = JSON.stringify(goneText(gone));
  return moduleText(`import {Problem} from ${problem};\nconst find = () => { throw new Problem(${text}); };`);
}

function moduleText(find: string): string {
  const module = JSON.stringify(source("embed", "module"));
  return `import {chartModule} from ${module};\n${find}\nexport default chartModule(find, import.meta.url);\n`;
}

function source(room: string, name: string): string {
  return resolve("src", room, `${name}.ts`);
}

/** Gives esbuild the charts' modules by their ids. */
function sources(texts: ReadonlyMap<string, string>): Plugin {
  return {
    name: "charts",
    setup(build) {
      build.onResolve({filter: /^chart:/}, ({path}) => ({path: path.slice("chart:".length), namespace: "chart"}));
      build.onLoad({filter: /.*/, namespace: "chart"}, ({path}) => ({
        contents: texts.get(path),
        resolveDir: resolve("src")
      }));
    }
  };
}
