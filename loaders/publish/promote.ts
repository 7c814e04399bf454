import {existsSync} from "node:fs";
import {readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {BuildHistory} from "../contract/history.js";
import type {Watch} from "../contract/watch.js";
import {Fault, faultLine} from "../fault.js";
import {stops} from "../watch.js";
import {acquireLock} from "./place/lock.js";
import {checkPlace, repair, swap} from "./place/swap.js";
import {held} from "./verdict.js";

const site = "dist";

/** Publishes the site that a check has held, without building it again: what stopped it counts as accepted for its day. */
async function promote(): Promise<string> {
  await checkPlace(site);
  const lock = await acquireLock();
  try {
    await repair(site);
    if (!existsSync(held)) throw new Fault(`missing ${held}: no build is held`);
    const path = join(held, "snapshot", "history.json");
    const history = JSON.parse(await readFile(path, "utf8")) as BuildHistory;
    const watch = JSON.parse(await readFile(join(held, "snapshot", "watch.json"), "utf8")) as Watch;
    const accepted = stops(watch).map(({check}) => check);
    const {newest, rows} = history;
    newest.accepted = [...new Set([...newest.accepted, ...accepted])];
    for (const row of rows) if (row.asOf === newest.asOf) row.accepted = newest.accepted;
    // a kill leaves the old file or the new one, whole
    await writeFile(`${path}.partial`, JSON.stringify(history));
    await rename(`${path}.partial`, path);
    await lock.assertHeld();
    await swap(held, site);
    return `published ${held} as ${site}: as of ${newest.asOf}, accepted ${accepted.join(", ")}`;
  } finally {
    await lock.release();
  }
}

try {
  process.stdout.write(`${await promote()}\n`);
} catch (error) {
  process.stderr.write(`error: ${faultLine(error)}\n`);
  process.exitCode = 1;
}
