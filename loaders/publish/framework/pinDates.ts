import {readdir, readFile, writeFile} from "node:fs/promises";
import {join, sep} from "node:path";
import type {Summary} from "../../contract/summary.js";

/**
 * Gives every file that a page registers the as-of day (midnight, UTC) as its date, in place: Framework writes the time at
 * which the build made it, and two builds of the same input would differ. The files' own times stay: file servers tell by
 * them that a file of the same size has changed.
 */
export async function pinDates(folder: string): Promise<void> {
  const summary = JSON.parse(await readFile(join(folder, "snapshot", "summary.json"), "utf8")) as Summary;
  const time = Date.parse(summary.dataAsOf);
  for (const name of await readdir(folder, {recursive: true})) {
    if (!isWrittenByFramework(name)) continue;
    const path = join(folder, name);
    const text = await readFile(path, "utf8");
    const pinned = pinFileDates(text, time);
    if (pinned !== text) await writeFile(path, pinned);
  }
}

export function pinFileDates(script: string, time: number): string {
  return script.replace(/("lastModified":)\d+(?=[,}])/g, `$1${time}`);
}

/** Pages, and the modules that name files; packages and data have no such dates. */
function isWrittenByFramework(name: string): boolean {
  return name.endsWith(".html") || (name.startsWith(`_import${sep}`) && name.endsWith(".js"));
}
