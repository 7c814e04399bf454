import {chmod, mkdir, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** Writes files into `folder` for the owner alone (folder 0700, files 0600), in the place of what was there before. */
export async function writePrivate(folder: string, files: readonly {name: string; text: string}[]): Promise<void> {
  const next = `${folder}.next`;
  await rm(next, {recursive: true, force: true});
  await mkdir(next, {recursive: true, mode: 0o700});
  await chmod(next, 0o700);
  for (const {name, text} of files) await writeFile(join(next, name), text, {mode: 0o600});
  await rm(folder, {recursive: true, force: true});
  await rename(next, folder);
}
