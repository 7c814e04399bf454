import {chmod, mkdir, open, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";

/**
 * Writes a file for its owner alone (its folder 0700, the file 0600), in the place of an earlier one and at once: whatever ends
 * the process on the way, the file has all its old lines or all its new ones.
 */
export async function writePrivately(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, {recursive: true, mode: 0o700});
  await chmod(folder, 0o700);
  const next = `${path}.next`;
  await rm(next, {force: true});
  const file = await open(next, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
}
