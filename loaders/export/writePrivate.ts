import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {writePrivately} from "../campaignLog/writePrivately.js";

/** Names that exports give: "1-urgent-vip-call.csv", "2-email-campaign-part-2.csv". */
const own = /^(\d+-.*|names)\.csv$/;

/**
 * Writes files into `folder` for the owner alone (folder 0700, files 0600), in the place of what an earlier export left there:
 * files and folders that are none of an export's stay.
 */
export async function writePrivate(folder: string, files: readonly {name: string; text: string}[]): Promise<void> {
  for (const {name, text} of files) await writePrivately(join(folder, name), text);
  const written = new Set(files.map(({name}) => name));
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
  for (const entry of entries) {
    if (!entry.isDirectory() && own.test(entry.name) && !written.has(entry.name)) await rm(join(folder, entry.name));
  }
}
