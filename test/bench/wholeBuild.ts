import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {openStoreFolder, run} from "../publish/storeFolder.js";

/** What a whole build took, its checks and its swap included. */
export interface WholeBuild {
  seconds: number;
  /** the most that one of its processes held, and that all of them did at one moment; megabytes of resident memory */
  largestMegabytes: number;
  togetherMegabytes: number;
  /** the step that it was at when they held most */
  during: string;
  /** what the command says in the end */
  built: string;
}

/**
 * Builds the site of a config in a copy of the project, by the README's command, and watches the memory of all that runs for
 * it, ten times a second (in /proc, so on Linux alone). Throws what a failed build says.
 */
export async function wholeBuild(config: object): Promise<WholeBuild> {
  const shop = openStoreFolder();
  const name = "whole store.json";
  writeFileSync(join(shop.folder, name), JSON.stringify(config));
  const began = performance.now();
  const most = {largest: 0, together: 0, during: "start"};
  let step = "start";
  const watch = setInterval(() => {
    const own = residentBelow(process.pid);
    const together = own.reduce((sum, megabytes) => sum + megabytes, 0);
    if (together > most.together) most.during = step;
    most.together = Math.max(most.together, together);
    most.largest = Math.max(most.largest, ...own);
  }, 100);
  try {
    const {code, built, said} = await run(shop, {
      env: {STORE_CONFIG: name, CUSTOMER_KEY_SECRET: "a secret for the bench 4711"},
      onStep: (begun) => (step = begun)
    });
    if (code !== 0) throw new Error(said.join("\n"));
    return {
      seconds: (performance.now() - began) / 1000,
      largestMegabytes: Math.round(most.largest),
      togetherMegabytes: Math.round(most.together),
      during: most.during,
      built
    };
  } finally {
    clearInterval(watch);
    shop.remove();
  }
}

/** Megabytes that each process below `root` holds: its own memory and that of files which it has mapped. */
function residentBelow(root: number): number[] {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${entry}/status`, "utf8");
      const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
      resident.set(Number(entry), Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // it has ended meanwhile
    }
  }
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(root).map((pid) => resident.get(pid) ?? 0);
}
