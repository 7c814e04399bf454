import {existsSync} from "node:fs";
import {mkdir, rename, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {loadConfig} from "../config.js";
import {Fault} from "../fault.js";

/**
 * Writes a store config where there is none. The demo store's makes way for it, and is kept beside it; a shop's own config is
 * never overwritten. Says in one line what was written.
 */
export async function writeConfig(text: string, path = "data/store.config.ts"): Promise<string> {
  const kept = join(dirname(path), "demo.config.ts");
  let note = "";
  if (existsSync(path)) {
    const {config} = await loadConfig(path);
    if (config.source.kind !== "demo" || existsSync(kept)) {
      throw new Fault(`present store config: ${path} (expected none: move it away, or put the lines above into it)`);
    }
    await rename(path, kept);
    note = `; the demo store's is ${kept} now`;
  }
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, text, {flag: "wx"});
  return `wrote ${path}${note}`;
}
