import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {unzipSync} from "fflate";

/** Where the snapshot's loader, which begins before Framework asks for it, leaves what it made. */
export const archivePath = join(".work", "snapshot.zip");

/** The folder that holds `snapshot/`, with every member, before the site's has it. */
export const membersRoot = join(".work", "members");

/** Takes the members out of the archive, into membersRoot. */
export async function unpackArchive(): Promise<void> {
  const members = Object.entries(unzipSync(await readFile(archivePath)));
  for (const [name, bytes] of members) {
    const path = join(membersRoot, "snapshot", name);
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, bytes, {mode: 0o600});
  }
}

/** Removes both. */
export async function removeArchive(): Promise<void> {
  for (const path of [archivePath, `${archivePath}.part`, membersRoot]) {
    await rm(path, {recursive: true, force: true, maxRetries: 10, retryDelay: 50});
  }
}
