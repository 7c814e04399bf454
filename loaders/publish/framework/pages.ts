import {readdir, readFile} from "node:fs/promises";
import {dirname, join, sep} from "node:path";
import {fileURLToPath} from "node:url";

/** A page that Framework built, taken apart. */
export interface BuiltPage {
  /** path in the site's folder, e.g. "churn.html" */
  file: string;
  html: string;
  /** the text of the module script that runs its cells, "" where it has none */
  script: string;
}

/** Framework's own client is replaced by this one. */
const client = join(dirname(fileURLToPath(import.meta.url)), "client", "client.ts");

/** The cells' is the last: the 404 page has another before it. */
const moduleScripts = /<script type="module">([\s\S]*?)<\/script>\n?/g;

/** Reads every page of a built site. */
export async function readPages(folder: string): Promise<BuiltPage[]> {
  const files = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith(".html")).sort();
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(folder, file), "utf8");
      return {file: file.replaceAll(sep, "/"), html, script: [...html.matchAll(moduleScripts)].at(-1)?.[1] ?? ""};
    })
  );
}

/** The page with another script in place of its own ones, and without Framework's list of modules to preload. */
export function replaceScript(html: string, script: string): string {
  let scripts = 0;
  return html
    .replace(/<link rel="modulepreload"[^>]*>\n?/g, "")
    .replace(moduleScripts, () => (++scripts === 1 ? script : ""));
}

/** Modules of src/ that draw: they bring most of the code, and the stills stand in for what they draw until they are there. */
const late = /^(figures\/all|embed\/gallery)$/;

const importedModule = /\bimport\("(?:\.\.?\/)*_import\/([^"]+?)\.[0-9a-f]{8}\.js"\)/g;

/** The modules that a page asks for later, as one text. */
export function askedFor({script}: BuiltPage): string {
  return Array.from(script.matchAll(importedModule), ([, path]) => path)
    .filter((path) => late.test(path))
    .sort()
    .join(" ");
}

/** The source of the app: the client, and every module that a page imports of `root`, the folder of the pages' sources. */
export function appSource(pages: readonly BuiltPage[], root: string): string {
  const modules = new Set(pages.flatMap(({script}) => Array.from(script.matchAll(importedModule), ([, path]) => path)));
  return [
    `export {define, registerFile} from ${JSON.stringify(client)};`,
    `import {whenIdle} from ${JSON.stringify(client)};`,
    ...Array.from(modules)
      .sort()
      .map((path) => {
        const file = JSON.stringify(`${root}/${path}`);
        return late.test(path)
          ? `export const ${nameOf(path)} = () => whenIdle().then(() => import(${file}));`
          : `export * as ${nameOf(path)} from ${file};`;
      })
  ].join("\n");
}

/** A page's script as a module that takes from the app what it uses: Framework's client, and its copies of modules in src/. */
export function pageSource(script: string): string {
  const names = new Set(["define", "registerFile"]);
  const body = script
    .replace(/^import \{(?:define|registerFile)\} from "[^"]*";$/gm, "")
    // all that the client asks of a file is where it is
    .replace(/^(registerFile\("[^"]*", ).*("path":"[^"]*").*$/gm, "$1{$2});")
    .replace(importedModule, (_, path: string) => {
      names.add(nameOf(path));
      return late.test(path) ? `${nameOf(path)}()` : nameOf(path);
    });
  return `import {${[...names].join(", ")}} from "app";\n${body}`;
}

/** A module's name in the app: no two paths have the same. */
function nameOf(path: string): string {
  return `$${path.replace(/[^A-Za-z0-9]/g, (character) => `$${character.codePointAt(0)}`)}`;
}
