import {mkdir, readFile, rename, rm, stat, utimes, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {Fault} from "../../fault.js";
import {machineName, maybeRuns, nameProcess, type ProcessName} from "./processes.js";

/** Covers dist, the folders beside it, and Framework's cache. */
export const buildLock = ".work/build.lock";

interface Holder extends ProcessName {
  machine: string;
  /** leads the group of processes that does the holder's work; it ends itself once the holder is gone, but may be late */
  group?: ProcessName;
}

export interface Lock {
  /** Names the leader of a group that works for the holder: whoever finds the lock stale waits until that group has ended. */
  workWith(pid: number): Promise<void>;
  /** Throws a Fault where another build has taken over: this one was taken for dead. */
  assertHeld(): Promise<void>;
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

// The holder touches its lock this often; where process ids say nothing (another container, no /proc), only this tells.
const heartbeat = 5_000;
const silence = 60_000;

/**
 * Takes the lock, from a dead holder too; throws a Fault where a build, or `who` else takes it, is running, or what worked for a
 * dead one has not ended within `patience` ms.
 */
export async function acquireLock(path = buildLock, {patience = 10_000, who = "build"} = {}): Promise<Lock> {
  const until = Date.now() + patience;
  await mkdir(dirname(path), {recursive: true});
  const own: Holder = {...nameProcess(process.pid), machine: machineName()};
  for (;;) {
    if (await create(path, JSON.stringify(own))) return hold(path, own);
    const found = await maybeRead(path);
    if (!found) continue;
    const {holder, text, age} = found;
    if (!holder && age < 2_000) {
      // it is being written just now, or was when its build was killed
      await sleep(100);
      continue;
    }
    if (holder && isLiving(holder, age)) throw new Fault(`another ${who} is running: pid ${holder.pid} (${path})`);
    if (holder?.group && holder.machine === own.machine && maybeRuns(holder.group) !== false) {
      if (Date.now() > until) {
        throw new Fault(`a part of a build that is gone still runs: pid ${holder.group.pid} (${path})`);
      }
      await sleep(50);
      continue;
    }
    await takeAway(path, text);
  }
}

/** Whether a build is running. */
export async function isLocked(path = buildLock): Promise<boolean> {
  const found = await maybeRead(path);
  return found?.holder !== undefined && isLiving(found.holder, found.age);
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, {flag: "wx"});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    // a full disk takes the name, and not what belongs in it
    await rm(path, {force: true});
    throw error;
  }
}

function isLiving(holder: Holder, age: number): boolean {
  const runs = holder.machine === machineName() ? maybeRuns(holder) : undefined;
  return runs ?? age < silence;
}

/** Removes a stale lock, and only that: two may have found it stale, and one of them may hold it by now. */
async function takeAway(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const taken = await readFile(aside, "utf8");
  if (taken !== text) await create(path, taken);
  await rm(aside, {force: true});
}

async function maybeRead(path: string): Promise<{holder?: Holder; text: string; age: number} | undefined> {
  try {
    const [text, {mtimeMs}] = await Promise.all([readFile(path, "utf8"), stat(path)]);
    const holder = maybeHolder(text);
    return {text, age: Date.now() - mtimeMs, ...(holder ? {holder} : {})};
  } catch {
    return undefined;
  }
}

function maybeHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder | null;
    return holder && Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

function hold(path: string, own: Holder): Lock {
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, heartbeat);
  beat.unref();
  const isHeld = async () => {
    const holder = (await maybeRead(path))?.holder;
    return holder?.pid === own.pid && holder.started === own.started && holder.machine === own.machine;
  };
  const assertHeld = async () => {
    if (!(await isHeld())) throw new Fault(`lost ${path}: another build has taken over`);
  };
  return {
    isHeld,
    assertHeld,
    async workWith(pid) {
      await assertHeld();
      const next = `${path}.${own.pid}`;
      await writeFile(next, JSON.stringify({...own, group: nameProcess(pid)}));
      await rename(next, path);
    },
    async release() {
      clearInterval(beat);
      if (await isHeld()) await rm(path, {force: true});
    }
  };
}
