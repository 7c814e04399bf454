import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {z} from "zod";

/** What a build says of the shared files that it made, with the SHA-256 of each; not of those that it carried over. */
const list = z.record(z.string().regex(/^[0-9A-Z]+\.js$/), z.string());

/** Writes beside `embed/shared/` which files in it are of this build. */
export async function writeChunkList(embed: string, paths: readonly string[]): Promise<void> {
  const hashes = await Promise.all(paths.map(async (path) => [basename(path), hash(await readFile(path))] as const));
  const sorted = Object.fromEntries(hashes.sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(listOf(embed), `${JSON.stringify(sorted, null, 1)}\n`);
}

/**
 * Carries the shared files of the previous site's own build into the next one: a page may hold a module in its cache that
 * names them. One generation, as those that it had carried itself are not in its list; and none where one of them is not as it
 * was written, for they import one another.
 */
export async function carryChunks(previous: string, embed: string): Promise<void> {
  await mkdir(join(embed, "shared"), {recursive: true});
  const found = await Promise.all(
    Object.entries(await maybeList(previous)).map(async ([name, expected]) => {
      const bytes = await readFile(join(previous, "shared", name)).catch(() => undefined);
      return bytes !== undefined && hash(bytes) === expected ? {name, bytes} : undefined;
    })
  );
  if (found.includes(undefined)) return;
  for (const {name, bytes} of found.filter((chunk) => chunk !== undefined)) {
    const to = join(embed, "shared", name);
    if (!existsSync(to)) await writeFile(to, bytes);
  }
}

async function maybeList(embed: string): Promise<z.infer<typeof list>> {
  try {
    return list.parse(JSON.parse(await readFile(listOf(embed), "utf8")));
  } catch {
    // the site before this one, if there is any, was made by another version
    return {};
  }
}

function listOf(embed: string): string {
  return join(embed, "shared.json");
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
