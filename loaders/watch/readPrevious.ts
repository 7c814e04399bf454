import {existsSync} from "node:fs";
import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {history} from "../contract/history.js";
import type {Previous} from "../watch.js";

const mostBytes = 5_000_000;

/** Reads the history that the last site published: "dist", another folder or file, or "none". What cannot be read is none, and said. */
export async function readPrevious(from: string): Promise<Previous> {
  if (from === "none") return {history: null, missing: "none"};
  const places = [from, join(from, "history.json"), join(from, "snapshot", "history.json")];
  for (const path of places) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) continue;
    if (found.size > mostBytes) return {history: null, missing: "unreadable"};
    try {
      const parsed = history.safeParse(JSON.parse(await readFile(path, "utf8")));
      return parsed.success ? {history: parsed.data, missing: null} : {history: null, missing: "unreadable"};
    } catch {
      return {history: null, missing: "unreadable"};
    }
  }
  // the site of a version that kept no history, or none yet; elsewhere than beside the build, a file was expected
  return {history: null, missing: from === "dist" || existsSync(from) ? "first" : "unreadable"};
}
