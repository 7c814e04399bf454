import {chmod, readdir} from "node:fs/promises";
import {join} from "node:path";

/**
 * Lets everybody read a folder and what is in it, as web servers do by another user's rights: a umask that keeps the shop's
 * own files to itself is not meant for the site. Nobody may write more than before.
 */
export async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
