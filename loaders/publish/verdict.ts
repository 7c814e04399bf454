import {mkdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Watch} from "../contract/watch.js";
import {stops} from "../watch.js";

/** Where a site waits that a check has stopped. */
export const held = "dist.held";

/** A site that is made and not published, as it lost what the last one had: its message is the line to print. */
export class Held extends Error {
  override name = "Held";
}

/** What comparing a finished site with the last one came to, which `reports/watch.json` keeps: its warnings, and why it is held. */
export async function readVerdict(folder: string): Promise<{warnings: string[]; stop: string | undefined}> {
  const text = await readFile(join(folder, "snapshot", "watch.json"), "utf8");
  await mkdir("reports", {recursive: true});
  await writeFile(join("reports", "watch.json.partial"), `${text}\n`, {mode: 0o600});
  await rename(join("reports", "watch.json.partial"), join("reports", "watch.json"));
  const watch = JSON.parse(text) as Watch;
  const found = stops(watch);
  const warnings = watch.checks
    .filter(({status}) => status === "warned")
    .map(({check, sentence}) => `${check}: ${sentence}`);
  if (watch.missing === "unreadable") {
    warnings.push("unreadable previous history (watch.previous): this build was compared with none");
  }
  if (found.length === 0) return {warnings, stop: undefined};
  const ids = found.map(({check}) => check).join(",");
  const reasons = found.map(({check, sentence}) => `${check}: ${sentence}`).join("; ");
  const stop = `held: ${reasons}; the site in place is as it was, the new one waits in ${held} (if it is right: npm run promote, or npm run build -- --accept=${ids})`;
  return {warnings, stop};
}
