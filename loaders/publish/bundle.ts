import {resolve} from "node:path";
import {build, type BuildOptions, type Metafile, type Plugin} from "esbuild";
import {bundleSource, type BuiltPage} from "./pages.js";

const client = resolve("loaders/publish/client/client.ts");
const source = resolve("src");

/** Each page's script with all that it imports, to be run in Node; by file of the page. */
export async function bundleForNode(pages: BuiltPage[]): Promise<Map<string, string>> {
  const {outputFiles} = await build({...settings(pages), write: false, outdir: "bundles", format: "iife"});
  return new Map(outputFiles.map(({path, text}) => [fileOf(path), text]));
}

/** What a page loads: its own script and the files that this one imports at once, relative to the bundle's folder. */
export interface PageScripts {
  script: string;
  imports: string[];
}

/** Writes the pages' scripts for the browser into `folder`, tree-shaken, and in files of its own what pages share. */
export async function bundleForBrowser(pages: BuiltPage[], folder: string): Promise<Map<string, PageScripts>> {
  const {metafile} = await build({
    ...settings(pages),
    outdir: folder,
    format: "esm",
    splitting: true,
    minify: true,
    metafile: true,
    entryNames: "[name].[hash]",
    chunkNames: "shared.[hash]"
  });
  return new Map(
    Object.entries(metafile.outputs).flatMap(([path, {entryPoint}]) =>
      entryPoint?.startsWith("page:")
        ? [
            [
              entryPoint.slice("page:".length),
              {script: baseName(path), imports: importsOf(path, metafile).map(baseName)}
            ]
          ]
        : []
    )
  );
}

function settings(pages: BuiltPage[]): BuildOptions {
  return {
    entryPoints: pages.map(({file}) => ({in: `page:${file}`, out: file.replace(/\.html$/, "").replaceAll("/", "-")})),
    plugins: [pageSources(pages)],
    bundle: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent"
  };
}

/** Gives esbuild the pages' scripts as modules. */
function pageSources(pages: BuiltPage[]): Plugin {
  return {
    name: "pages",
    setup(build) {
      build.onResolve({filter: /^page:/}, ({path}) => ({path: path.slice("page:".length), namespace: "page"}));
      build.onLoad({filter: /.*/, namespace: "page"}, ({path}) => ({
        contents: bundleSource(pages.find(({file}) => file === path)?.script ?? "", client, source),
        resolveDir: process.cwd(),
        loader: "js"
      }));
    }
  };
}

/** What a file imports before it runs, and so on; not what it asks for later. */
function importsOf(path: string, {outputs}: Metafile, found: string[] = []): string[] {
  for (const {path: imported, kind} of outputs[path].imports) {
    if (kind !== "import-statement" || found.includes(imported)) continue;
    found.push(imported);
    importsOf(imported, {outputs, inputs: {}}, found);
  }
  return found;
}

function fileOf(bundlePath: string): string {
  return `${baseName(bundlePath).replace(/\.js$/, "")}.html`;
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}
