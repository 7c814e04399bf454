import {readdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {blankInArrow} from "../snapshot/blankInArrow.js";

/**
 * Blanks a customer in the site that is served, where its texts (the shop's id, the published key) stand for themselves: in
 * tables, and as a text of JSON or HTML. Each file is replaced at once. Returns the files that had one.
 */
export async function forgetInSite(folder: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const changed: string[] = [];
  for (const path of paths.sort()) {
    const next = path.endsWith(".arrow")
      ? await withoutInArrow(path, texts)
      : /\.(json|html)$/.test(path)
        ? await withoutInText(path, texts)
        : undefined;
    if (next === undefined) continue;
    await writeFile(`${path}.next`, next);
    await rename(`${path}.next`, path);
    changed.push(path);
  }
  return changed;
}

async function withoutInArrow(path: string, texts: readonly string[]): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(await readFile(path));
  return blankInArrow(bytes, texts) ? bytes : undefined;
}

async function withoutInText(path: string, texts: readonly string[]): Promise<string | undefined> {
  const text = await readFile(path, "utf8");
  let next = text;
  for (const own of texts) next = next.replaceAll(`"${own}"`, '""').replaceAll(`>${own}<`, "><");
  return next === text ? undefined : next;
}
