import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {acquireLock} from "../publish/place/lock.js";

/**
 * Runs `start` while no other campaign is started in `folder`: of two, each would draw those whom the other has just contacted, and
 * add to a log that it does not know. Throws a Fault where one is.
 */
export async function alone<Result>(folder: string, start: () => Promise<Result>): Promise<Result> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  const lock = await acquireLock(join(folder, "start.lock"), {who: "campaign start"});
  try {
    return await start();
  } finally {
    await lock.release();
  }
}
