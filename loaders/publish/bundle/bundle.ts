import {isAbsolute, resolve} from "node:path";
import {Script} from "node:vm";
import {build, type BuildOptions, type Metafile, type Plugin} from "esbuild";
import {chartsTogether} from "./chartsTogether.js";
import {lean} from "./lean/lean.js";
import {appSource, askedFor, pageSource, type BuiltPage} from "../framework/pages.js";

/** Where the pages' modules are. */
const source = "src";

/**
 * What runs each page's script in Node, by file of the page: all that pages import is compiled once for all of them, and
 * evaluated for each anew, as modules hold on to what they showed on a page; the packages, which hold on to nothing, once.
 */
export async function bundleForNode(pages: BuiltPage[], root = source): Promise<Map<string, () => void>> {
  const settingsForNode = {...settings, write: false, outdir: "bundles", format: "cjs"} as const;
  const packages = new Set<string>();
  const {outputFiles} = await build({
    ...settingsForNode,
    entryPoints: [
      {in: "app", out: "app"},
      // by their places in the list: no two pages of other folders get the same name
      ...pages.map(({file}, i) => ({in: file, out: String(i)}))
    ],
    plugins: [sources(pages, root, "app"), packagesApart(packages)]
  });
  const together = await build({
    ...settingsForNode,
    stdin: {
      contents: Array.from(
        packages,
        (name) => `export * as ${JSON.stringify(name)} from ${JSON.stringify(name)};`
      ).join("\n"),
      resolveDir: resolve(root)
    },
    plugins: [lean]
  });
  const scripts = new Map(outputFiles.map(({path, text}) => [baseName(path), compile(text, baseName(path))]));
  const evaluatePackages = compile(together.outputFiles[0].text, "packages.js");
  let evaluated: Record<string, object> | undefined;
  const requirePackage = (name: string) => {
    // the first page's document is there by now: Plot looks for one when it is evaluated
    evaluated ??= Object.fromEntries(
      Object.entries(evaluatePackages() as Record<string, object>).map(([name, all]) => [
        name,
        {__esModule: true, ...all}
      ])
    );
    return evaluated[name];
  };
  return new Map(
    pages.map(({file}, i) => [file, () => void scripts.get(`${i}.js`)!(() => scripts.get("app.js")!(requirePackage))])
  );
}

/** A script that can be evaluated any number of times, for what it exports each time. */
function compile(text: string, filename: string): (require?: (name: string) => unknown) => unknown {
  const script = new Script(`(function (require, module) {const {exports} = module;\n${text}\n})`, {filename});
  return (require) => {
    const module = {exports: {}};
    (script.runInThisContext() as (require: unknown, module: unknown) => void)(require, module);
    return module.exports;
  };
}

/** Leaves packages out of a bundle, and adds their names to `found`. */
function packagesApart(found: Set<string>): Plugin {
  return {
    name: "packagesApart",
    setup(build) {
      build.onResolve({filter: /^[^.]/}, ({path, kind}) => {
        if (kind === "entry-point" || isAbsolute(path)) return undefined;
        found.add(path);
        return {path, external: true};
      });
    }
  };
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
