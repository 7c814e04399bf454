import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

/** A page that Framework built, taken apart. */
export interface BuiltPage {
  /** path in the site's folder, e.g. "churn.html" */
  file: string;
  html: string;
  /** the text of its one module script, "" where it has none */
  script: string;
}

const moduleScript = /<script type="module">([\s\S]*?)<\/script>\n?/;
/** The 404 page has two. */
const moduleScripts = new RegExp(moduleScript, "g");

/** Reads every page of a built site. */
export async function readPages(folder: string): Promise<BuiltPage[]> {
  const files = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith(".html")).sort();
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(folder, file), "utf8");
      return {file, html, script: moduleScript.exec(html)?.[1] ?? ""};
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

/**
 * A page's script as the source of a bundle: Framework's client is ours, and its hashed copies of the modules in src/ are
 * the modules themselves, imported before anything runs rather than one by one.
 */
export function bundleSource(script: string, client: string, root: string): string {
  const modules: string[] = [];
  const body = script
    .replace(/^import \{define\} from "[^"]*";$/m, "")
    .replace(/^import \{registerFile\} from "[^"]*";$/m, "")
    .replace(/\bimport\("(?:\.\.?\/)*_import\/([^"]+?)\.[0-9a-f]{8}\.js"\)/g, (_, path: string) => {
      modules.push(`import * as module${modules.length} from ${JSON.stringify(`${root}/${path}`)};`);
      return `module${modules.length - 1}`;
    });
  return [`import {define, registerFile} from ${JSON.stringify(client)};`, ...modules, body].join("\n");
}
