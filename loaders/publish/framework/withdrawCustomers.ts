import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../../config.js";

/**
 * Takes customers.arrow, quarters.arrow and whatif.arrow out of a site that publishes no single customer: the files, which Framework asked for and
 * which have no row, and the pages' references to them.
 */
export async function withdrawCustomers(
  folder: string,
  {privacy}: {privacy: Pick<Config["privacy"], "customers" | "minimumGroup">}
): Promise<void> {
  if (privacy.customers !== "aggregate") return;
  for (const name of await readdir(folder, {recursive: true})) {
    const path = join(folder, name);
    if (/(^|[\\/])(customers|quarters|whatif)(\.\w+)?\.arrow$/.test(name)) await rm(path);
    else if (name.endsWith(".html")) {
      const html = await readFile(path, "utf8");
      const without = html
        .replace(/^registerFile\("[^"]*(customers|quarters|whatif)\.arrow".*\n/gm, "")
        // never evaluated: the pages ask summary.json first
        .replace(/\bFileAttachment\("[^"]*(customers|quarters|whatif)\.arrow"\)/g, "undefined");
      if (without !== html) await writeFile(path, without);
    }
  }
}
