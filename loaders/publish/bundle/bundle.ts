import {mkdir, writeFile} from "node:fs/promises";
import {isAbsolute, join, resolve} from "node:path";
import {Script} from "node:vm";
import {build, stop, type BuildOptions, type Plugin} from "esbuild";
import {joinChunks, nameFiles, type Joined, type PageScripts} from "./joinChunks.js";
import {lean} from "./lean/lean.js";
import {fillDraft} from "../framework/drafts.js";
import {appSource, askedFor, pageSource, type BuiltPage} from "../framework/pages.js";

/** Where the pages' modules are. */
const source = "src";

/**
 * What runs each page's script in Node, by file of the page: all that pages import is compiled once for all of them, and
 * evaluated for each anew, as modules hold on to what they showed on a page; the packages, which hold on to nothing, once.
 */
export async function bundleForNode(pages: readonly BuiltPage[], root = source): Promise<Map<string, () => void>> {
  return withoutBundler(compileForNode(pages, root));
}

let running = 0;

/** Gives back, once nothing needs it any more, the 200 MB that esbuild would keep. */
async function withoutBundler<T>(work: Promise<T>): Promise<T> {
  running++;
  try {
    return await work;
  } finally {
    if (--running === 0) await stop();
  }
}

async function compileForNode(pages: readonly BuiltPage[], root: string): Promise<Map<string, () => void>> {
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

/** The page that readers open first. */
const landing = "index.html";

/**
 * Makes the scripts of drafts for the browser: what several pages use is fetched once for all of them, the charts when the rest
 * is there. Pages that ask for other things later have files to themselves, so that theirs do not break up the others'. What
 * they hold of a build's files is a draft's.
 */
export async function bundleForBrowser(drafts: readonly BuiltPage[], root = source): Promise<Joined[]> {
  const kinds = new Set(drafts.map(askedFor));
  const bundles = Array.from(kinds, (kind) =>
    bundleTogether(
      drafts.filter((page) => askedFor(page) === kind),
      root
    )
  );
  return withoutBundler(Promise.all(bundles));
}

async function bundleTogether(pages: BuiltPage[], root: string): Promise<Joined> {
  const browser = {...settings, outdir: "bundles", format: "esm"} as const satisfies BuildOptions;
  const split = await build({
    ...browser,
    write: false,
    metafile: true,
    entryPoints: entriesOf(pages),
    splitting: true,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    plugins: [sources(pages, root), lean]
  });
  return joinChunks(split, {
    pages: pages.map(({file}) => file),
    landing,
    settings: {...browser, minify: true}
  });
}

/** Writes into `folder` the scripts of drafts as those of `pages`, which they are drafts of. */
export async function writeScripts(
  bundles: readonly Joined[],
  pages: readonly BuiltPage[],
  folder: string
): Promise<Map<string, PageScripts>> {
  const filled = fillDraft(pages);
  const named = bundles.map(({texts, pages}) =>
    nameFiles({texts: new Map(Array.from(texts, ([name, text]) => [name, filled(text)])), pages})
  );
  await mkdir(folder, {recursive: true});
  for (const {name, text} of named.flatMap(({files}) => files)) await writeFile(join(folder, name), text);
  return new Map(named.flatMap(({scripts}) => [...scripts]));
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

/**
 * Gives esbuild the pages' scripts as modules, and what they take from their app: one app for all of them from the file
 * `external`, or else each page's own.
 */
function sources(pages: readonly BuiltPage[], root: string, external?: string): Plugin {
  const texts = new Map(pages.map(({file, script}) => [file, pageSource(script)]));
  texts.set("app", appSource(pages, resolve(root)));
  for (const page of pages) texts.set(appOf(page.file), appSource([page], resolve(root)));
  return {
    name: "sources",
    setup(build) {
      build.onResolve({filter: /.*/}, ({path, importer}) => {
        if (path === "app" && external && importer !== "") return {path: `./${external}`, external: true};
        if (path === "app" && importer !== "") return {path: appOf(importer), namespace: "source"};
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

/** The name of one page's app. */
function appOf(file: string): string {
  return `app of ${file}`;
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}
