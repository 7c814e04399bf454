import {readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {exists} from "./processes.js";

/** Removes the temporary folders of processes that live no more: a killed one cannot. */
export async function removeLeftovers(folder = tmpdir()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = /^customer-intelligence-(\d+)-/.exec(name) ?? [];
    if (pid && !exists(Number(pid))) {
      // what belongs to another user stays
      await rm(join(folder, name), {recursive: true, force: true}).catch(() => {});
    }
  }
}
