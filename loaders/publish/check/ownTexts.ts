import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Config} from "../../config.js";

/** What the project itself says: its pages, its code (the demo store's articles aside) and the shop's config. */
export function* ownTexts(config: Config): Generator<string> {
  yield JSON.stringify(config);
  for (const folder of ["src", "loaders"]) {
    for (const name of readdirSync(folder, {recursive: true}) as string[]) {
      if (!/\.(ts|md|css)$/.test(name) || /^(demo|\.observablehq)\b/.test(name)) continue;
      yield readFileSync(join(folder, name), "utf8");
    }
  }
}
