import {existsSync} from "node:fs";
import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {clientFolders} from "./outputFolders.js";

/** Removes from a built site what the pages' bundles replace; what else is beside the modules, such as styles, stays. */
export async function removeReplaced(folder: string): Promise<void> {
  for (const name of clientFolders) await rm(join(folder, name), {recursive: true, force: true});
  const modules = join(folder, "_import");
  const names = existsSync(modules) ? await readdir(modules, {recursive: true, withFileTypes: true}) : [];
  for (const entry of names) if (entry.name.endsWith(".js")) await rm(join(entry.parentPath, entry.name));
}
