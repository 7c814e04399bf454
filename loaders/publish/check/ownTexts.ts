import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Config} from "../../config.js";

/** What the project itself says: its pages, its code (the demo store's articles aside) and the shop's config. */
export async function ownTexts(config: Config): Promise<string[]> {
  const texts = [JSON.stringify(config)];
  for (const folder of ["src", "loaders"]) {
    for (const name of await readdir(folder, {recursive: true})) {
      if (!/\.(ts|md|css)$/.test(name) || /^(demo|\.observablehq)\b/.test(name)) continue;
      texts.push(await readFile(join(folder, name), "utf8"));
    }
  }
  return texts;
}
