import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../../config.js";

/**
 * Takes customers.arrow out of a site that publishes no single customer: the file, which Framework asked for and which has
 * no row, and the pages' references to it.
 */
export async function withdrawCustomers(folder: string, {privacy}: Pick<Config, "privacy">): Promise<void> {
  if (privacy.customers !== "aggregate") return;
  for (const name of await readdir(folder, {recursive: true})) {
    const path = join(folder, name);
    if (/(^|[\\/])customers(\.\w+)?\.arrow$/.test(name)) await rm(path);
    else if (name.endsWith(".html")) {
      const html = await readFile(path, "utf8");
      const without = html
        .replace(/^registerFile\("[^"]*customers\.arrow".*\n/gm, "")
        // never evaluated: the pages ask summary.json first
        .replace(/\bFileAttachment\("[^"]*customers\.arrow"\)/g, "undefined");
      if (without !== html) await writeFile(path, without);
    }
  }
}
