import {createHash} from "node:crypto";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

/** What the pages hold inline, as CSP sources ("sha256-..."), sorted. */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

/** The hashes of every inline script and style element in the HTML files of `folder`. */
export async function inlineHashes(folder: string): Promise<InlineHashes> {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  for (const name of await readdir(folder, {recursive: true})) {
    if (!name.endsWith(".html")) continue;
    const html = await readFile(join(folder, name), "utf8");
    for (const [, attributes, text] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
      // what is data, such as JSON-LD, is not run and needs no hash
      const type = /\btype\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? "module";
      if (/\bsrc\s*=/i.test(attributes) || !/^(module|importmap|(text|application)\/javascript)$/i.test(type)) continue;
      scripts.add(hash(text));
    }
    for (const [, text] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)) styles.add(hash(text));
  }
  return {scripts: [...scripts].sort(), styles: [...styles].sort()};
}

/** The parser turns line ends of the file into line feeds before it hashes. */
function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text.replace(/\r\n?/g, "\n")).digest("base64")}`;
}
