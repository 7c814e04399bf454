import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {z} from "zod";
import {outputFolders} from "./outputFolders.js";
import type {BuiltPage} from "./pages.js";

const draftsPath = join("src", ".observablehq", "cache", "_pages.json");

const kept = z.array(z.object({file: z.string(), html: z.string(), script: z.string()}));

/**
 * A page without what a build's data change of it: the hashes, sizes and times of its files. Two pages of one draft show the
 * same, where they are drawn from the same members.
 */
export function draftOf({file, html, script}: BuiltPage): BuiltPage {
  return {file, html: draftText(html), script: draftText(script)};
}

const hash = new RegExp(`(?<=/(?:${outputFolders.join("|")})/[^"\\s]*\\.)[0-9a-f]{8}(?=\\.\\w+")`, "g");

function draftText(text: string): string {
  return text.replace(hash, "00000000").replace(/(?<="(?:lastModified|size)":)\d+(?=[,}])/g, "0");
}

/** What gives a text of a draft's script the names that its files have in these pages, which are of one build. */
export function fillDraft(pages: readonly BuiltPage[]): (text: string) => string {
  const names = new Map(
    pages.flatMap(({script}) =>
      Array.from(script.matchAll(/"path":"([^"]+)"/g), ([, path]) => [draftText(`"${path}"`), `"${path}"`])
    )
  );
  return (text) => text.replace(/"[^"\s]*\.00000000\.\w+"/g, (path) => names.get(path) ?? path);
}

/** The drafts of the last build's pages, most likely this one's too: none where there was no build, or nothing is legible. */
export async function readDrafts(root = "."): Promise<BuiltPage[]> {
  try {
    return kept.parse(JSON.parse(await readFile(join(root, draftsPath), "utf8")));
  } catch {
    return [];
  }
}

/** Leaves drafts to the next build. */
export async function keepDrafts(drafts: readonly BuiltPage[], root = "."): Promise<void> {
  const path = join(root, draftsPath);
  await mkdir(dirname(path), {recursive: true});
  const next = `${path}.${process.pid}`;
  await writeFile(next, JSON.stringify(drafts));
  await rename(next, path);
}
