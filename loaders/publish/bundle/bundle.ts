import {resolve} from "node:path";
import {Script} from "node:vm";
import {build, type BuildOptions, type Metafile, type Plugin} from "esbuild";
import {chartsTogether} from "./chartsTogether.js";
import {lean} from "./lean/lean.js";
import {appSource, askedFor, pageSource, type BuiltPage} from "../framework/pages.js";

/** Where the pages' modules are. */
const source = "src";

/**
 * What runs each page's script in Node, by file of the page: all that pages import is compiled once for all of them, and
 * evaluated for each anew, as modules may hold on to the document that they met.
 */
export async function bundleForNode(pages: BuiltPage[], root = source): Promise<Map<string, () => void>> {
  const {outputFiles} = await build({
    ...settings,
    entryPoints: [
      {in: "app", out: "app"},
      // by their places in the list: no two pages of other folders get the same name
      ...pages.map(({file}, i) => ({in: file, out: String(i)}))
    ],
    plugins: [sources(pages, root, "app"), lean],
    write: false,
    outdir: "bundles",
    format: "cjs"
  });
  const compiled = new Map(
    outputFiles.map(({path, text}) => {
      const wrapped = `(function (require, module) {const {exports} = module;\n${text}\n})`;
      return [baseName(path), new Script(wrapped, {filename: baseName(path)})] as const;
    })
  );
  const evaluate = (name: string, require: () => unknown): unknown => {
    const module = {exports: {}};
    (compiled.get(name)!.runInThisContext() as (require: unknown, module: unknown) => void)(require, module);
    return module.exports;
  };
  return new Map(
    pages.map(({file}, i) => [file, () => void evaluate(`${i}.js`, () => evaluate("app.js", () => undefined))])
  );
}

/** What a page loads: its own script and the files that this one imports at once, relative to the bundle's folder. */
export interface PageScripts {
  script: string;
  imports: string[];
}

/**
 * Writes the pages' scripts for the browser into `folder`: what any page uses is one app, fetched once for all of them; the
 * charts are a file of their own, which the app asks for when the rest is there; a page's script is its cells alone. Pages
 * that ask for other things later have an app to themselves, so that theirs does not break the others' into small files.
 */
export async function bundleForBrowser(
  pages: BuiltPage[],
  folder: string,
  root = source
): Promise<Map<string, PageScripts>> {
  const kinds = new Set(pages.map(askedFor));
  const bundles = Array.from(kinds, (kind) =>
    bundleApp(
      pages.filter((page) => askedFor(page) === kind),
      folder,
      root
    )
  );
  return new Map((await Promise.all(bundles)).flatMap((scripts) => [...scripts]));
}

async function bundleApp(pages: BuiltPage[], folder: string, root: string): Promise<Map<string, PageScripts>> {
  const browser = {
    ...settings,
    outdir: folder,
    format: "esm",
    minify: true,
    metafile: true,
    entryNames: "[name].[hash]"
  } as const satisfies BuildOptions;
  const app = await build({
    ...browser,
    entryPoints: [{in: "app", out: "app"}],
    splitting: true,
    chunkNames: "[name].[hash]",
    plugins: [chartsTogether(root), sources(pages, root), lean]
  });
  const [appPath] = Object.entries(app.metafile.outputs).find(([, {entryPoint}]) => entryPoint === "source:app") ?? [];
  if (appPath === undefined) throw new Error("missing bundle: app");
  const script = baseName(appPath);
  const imports = [script, ...importsOf(appPath, app.metafile).map(baseName)];
  const {metafile} = await build({...browser, entryPoints: entriesOf(pages), plugins: [sources(pages, root, script)]});
  return new Map(
    Object.entries(metafile.outputs).flatMap(([path, {entryPoint}]) =>
      entryPoint === undefined ? [] : [[entryPoint.slice("source:".length), {script: baseName(path), imports}]]
    )
  );
}

const settings = {
  bundle: true,
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent"
} as const satisfies BuildOptions;

function entriesOf(pages: BuiltPage[]): {in: string; out: string}[] {
  return pages.map(({file}) => ({in: file, out: file.replace(/\.html$/, "").replaceAll("/", "-")}));
}

/** Gives esbuild the pages' scripts and the app as modules; a page takes the app from the file `external`, if there is one. */
function sources(pages: BuiltPage[], root: string, external?: string): Plugin {
  const texts = new Map(pages.map(({file, script}) => [file, pageSource(script)]));
  texts.set("app", appSource(pages, resolve(root)));
  return {
    name: "sources",
    setup(build) {
      build.onResolve({filter: /.*/}, ({path, importer}) => {
        if (path === "app" && external && importer !== "") return {path: `./${external}`, external: true};
        return texts.has(path) ? {path, namespace: "source"} : undefined;
      });
      build.onLoad({filter: /.*/, namespace: "source"}, ({path}) => ({
        contents: texts.get(path),
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

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}
