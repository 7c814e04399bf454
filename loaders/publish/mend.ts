import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * Mends what Framework writes into every page: it names no language and forbids zooming. `locale` is the store's, whose
 * numbers the pages show; their words are English.
 */
export async function mendPages(folder: string): Promise<number> {
  const files = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith(".html"));
  for (const name of files) {
    const path = join(folder, name);
    await writeFile(path, mendPage(await readFile(path, "utf8")));
  }
  return files.length;
}

export function mendPage(html: string): string {
  return html
    .replace(/<html(?![^>]*\blang=)/, '<html lang="en"')
    .replace(/(<meta name="viewport" content="[^"]*?),\s*maximum-scale=1/, "$1");
}
