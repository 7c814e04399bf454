import {createHash} from "node:crypto";
import {build, type BuildOptions, type Metafile, type OutputFile, type Plugin} from "esbuild";

/** What a page loads: its own script and the files that this one imports at once, relative to the bundle's folder. */
export interface PageScripts {
  script: string;
  imports: string[];
}

/** One file of a bundle that esbuild has split. */
interface Chunk {
  text: string;
  exports: readonly string[];
  /** what it imports before it runs, and what it may ask for later */
  now: string[];
  later: string[];
  /** the page, or the module that is asked for later, which it begins with */
  entry: string | undefined;
}

/** Scripts that are not named yet, as what they hold may still change. */
export interface Joined {
  /** by the stem of their names; what they ask for is a placeholder */
  texts: Map<string, string>;
  /** which of them is a page's own */
  pages: Map<string, string>;
}

export interface Named {
  files: {name: string; text: string}[];
  /** by page */
  scripts: Map<string, PageScripts>;
}

/**
 * Joins the many small files into which esbuild splits the pages' scripts: what the page `landing` and another one need is one
 * file, what only others share a second; what they ask for later likewise; what one page alone needs is in its own script. So
 * the page that readers open first loads nothing that it does not need, and each takes a handful of requests.
 */
export async function joinChunks(
  {outputFiles, metafile}: {outputFiles: OutputFile[]; metafile: Metafile},
  {pages, landing, settings}: {pages: readonly string[]; landing: string; settings: BuildOptions}
): Promise<Joined> {
  const chunks = readChunks(outputFiles, metafile);
  const groups = groupChunks(chunks, pages, landing);
  const imported = importedNames(chunks, groups);
  const groupNames = [...new Set(groups.values())];
  const {outputFiles: files} = await build({
    ...settings,
    write: false,
    splitting: false,
    entryPoints: groupNames.map((group) => ({in: `group:${group}`, out: group})),
    entryNames: "[name]",
    plugins: [joined(chunks, groups, imported)]
  });
  return {
    texts: new Map(groupNames.map((group) => [group, files.find(({path}) => baseName(path) === `${group}.js`)!.text])),
    pages: new Map(pages.map((page) => [page, groups.get(entryOf(chunks, page))!]))
  };
}

function readChunks(files: readonly OutputFile[], {outputs}: Metafile): Map<string, Chunk> {
  const texts = new Map(files.map(({path, text}) => [baseName(path), text]));
  return new Map(
    Object.entries(outputs).map(([path, {entryPoint, imports, exports}]) => {
      const of = (wanted: string) => imports.filter(({kind}) => kind === wanted).map(({path}) => baseName(path));
      const name = baseName(path);
      const [now, later] = [of("import-statement"), of("dynamic-import")];
      return [name, {text: texts.get(name)!, exports, now, later, entry: entryPoint}];
    })
  );
}

/** The file that each chunk goes to. */
function groupChunks(chunks: Map<string, Chunk>, pages: readonly string[], landing: string): Map<string, string> {
  const needed = (page: string, late: boolean) =>
    reached(entryOf(chunks, page), (name) => {
      const {now, later} = chunks.get(name)!;
      return late ? [...now, ...later] : now;
    });
  const atOnce = new Map(pages.map((page) => [page, needed(page, false)]));
  const atAll = new Map(pages.map((page) => [page, needed(page, true)]));
  return new Map(
    Array.from(chunks, ([name, {entry}]) => {
      if (entry !== undefined) return [name, stem(name)];
      const users = pages.filter((page) => atAll.get(page)!.has(name));
      const early = pages.some((page) => atOnce.get(page)!.has(name));
      if (early && users.length === 1) return [name, stem(entryOf(chunks, users[0]))];
      const both = users.includes(landing) || users.length === pages.length;
      return [name, early ? (both ? "app" : "app-more") : both ? "later" : "later-more"];
    })
  );
}

function entryOf(chunks: Map<string, Chunk>, page: string): string {
  for (const [name, {entry}] of chunks) if (entry === `source:${page}`) return name;
  throw new Error(`missing bundle: ${page}`);
}

/** What a file leads to, itself included. */
function reached(from: string, next: (name: string) => readonly string[], found = new Set<string>()): Set<string> {
  if (found.has(from)) return found;
  found.add(from);
  for (const name of next(from)) reached(name, next, found);
  return found;
}

/** What each chunk gives to chunks of other files, by the short names that it has there. */
function importedNames(chunks: Map<string, Chunk>, groups: Map<string, string>): Map<string, Map<string, string>> {
  const found = new Map(Array.from(chunks.keys(), (name) => [name, new Map<string, string>()]));
  const count = new Map<string, number>();
  for (const [importer, {text}] of chunks) {
    // as esbuild writes them where it does not minify
    for (const [, names, from] of text.matchAll(/^import \{([^}]*)\} from "\.\/([^"]+)";$/gm)) {
      const group = groups.get(from);
      if (group === undefined || group === groups.get(importer)) continue;
      const {entry} = chunks.get(from)!;
      for (const name of names.split(",").map((part) => part.trim().split(" ")[0])) {
        const known = found.get(from)!;
        if (known.has(name)) continue;
        const next = count.get(group) ?? 0;
        count.set(group, next + 1);
        known.set(name, entry === undefined ? `$${next.toString(36)}` : name);
      }
    }
  }
  return found;
}

/** Gives esbuild the chunks of one file as modules, and those of others as what these files export. */
function joined(
  chunks: Map<string, Chunk>,
  groups: Map<string, string>,
  imported: Map<string, Map<string, string>>
): Plugin {
  const whole = (group: string) =>
    Array.from(chunks, ([name, {entry}]) => {
      if (groups.get(name) !== group) return "";
      if (entry !== undefined) return `export * from "./${name}";`;
      return `export {${listed(imported.get(name)!, (name, short) => `${name} as ${short}`)}} from "./${name}";`;
    }).join("\n");
  return {
    name: "joined",
    setup(build) {
      build.onResolve({filter: /^group:/}, ({path}) => ({path: path.slice("group:".length), namespace: "group"}));
      build.onResolve({filter: /^\.\//}, ({path, kind, pluginData}) => {
        const name = baseName(path);
        const group = groups.get(name);
        if (group === undefined || pluginData === undefined) return undefined;
        if (kind === "dynamic-import") return {path: placeholder(group), external: true};
        const own = group === (pluginData as {group: string}).group;
        return {path: name, namespace: own ? "chunk" : "away", pluginData: own ? pluginData : {group}};
      });
      build.onLoad({filter: /.*/, namespace: "group"}, ({path}) => ({
        contents: whole(path),
        pluginData: {group: path}
      }));
      build.onLoad({filter: /.*/, namespace: "chunk"}, ({path, pluginData}) => ({
        contents: chunks.get(path)!.text,
        pluginData
      }));
      build.onLoad({filter: /.*/, namespace: "away"}, ({path}) => ({
        contents: `export {${listed(imported.get(path)!, (name, short) => `${short} as ${name}`)}} from ${JSON.stringify(placeholder(groups.get(path)!))};`
      }));
      build.onResolve({filter: /^\.\/@/}, ({path}) => ({path, external: true}));
    }
  };
}

function listed(names: Map<string, string>, write: (name: string, short: string) => string): string {
  return Array.from(names, ([name, short]) => write(name, short)).join(", ");
}

function placeholder(group: string): string {
  return `./@${group}@.js`;
}

const placeholders = /"\.\/@([^@"]+)@\.js"/g;

/** Names each file after its text and the texts of all that it leads to, as files that ask for one another cannot hold their names. */
export function nameFiles({texts, pages}: Joined): Named {
  const leadsTo = (group: string) => Array.from(texts.get(group)!.matchAll(placeholders), ([, other]) => other);
  const names = new Map(
    Array.from(texts.keys(), (group) => {
      const hash = createHash("sha256");
      for (const other of [...reached(group, leadsTo)].sort()) hash.update(`${other}\n${texts.get(other)}\n`);
      return [group, `${group}.${hash.digest("hex").slice(0, 8)}.js`];
    })
  );
  const importsOf = (group: string) =>
    Array.from(texts.get(group)!.matchAll(/\b(?:from|import)"\.\/@([^@"]+)@\.js"/g), ([, other]) => other);
  return {
    files: Array.from(texts, ([group, text]) => ({
      name: names.get(group)!,
      text: text.replace(placeholders, (_, other: string) => `"./${names.get(other)}"`)
    })),
    scripts: new Map(
      Array.from(pages, ([page, group]) => [
        page,
        {
          script: names.get(group)!,
          imports: [...reached(group, importsOf)].filter((name) => name !== group).map((name) => names.get(name)!)
        }
      ])
    )
  };
}

/** "charts" of "charts-ABCDEFGH.js" */
function stem(name: string): string {
  return name.replace(/-[0-9A-Z]{8}\.js$/, "");
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}
