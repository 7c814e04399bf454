import {chmod, mkdir, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * Writes one file a list into `folder`, for the owner alone (folder 0700, files 0600), in the place of what an earlier
 * export left there. Returns the names, e.g. "1-urgent-vip-call.csv": in the order of the rules; `keys`, where given, goes to names.csv.
 */
export async function writeLists(
  folder: string,
  lists: {action: string; csv: string}[],
  keys?: string
): Promise<string[]> {
  const next = `${folder}.next`;
  await rm(next, {recursive: true, force: true});
  await mkdir(next, {recursive: true, mode: 0o700});
  await chmod(next, 0o700);
  const names = lists.map(({action}, i) => `${i + 1}-${slug(action)}.csv`);
  for (const [i, {csv}] of lists.entries()) {
    // a byte order mark: without it, spreadsheets read UTF-8 as something else
    await writeFile(join(next, names[i]), `\uFEFF${csv}`, {mode: 0o600});
  }
  if (keys !== undefined) await writeFile(join(next, "names.csv"), `\uFEFF${keys}`, {mode: 0o600});
  await rm(folder, {recursive: true, force: true});
  await rename(next, folder);
  return names;
}

function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "action"
  );
}
