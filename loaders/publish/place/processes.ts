import {readFileSync, readlinkSync} from "node:fs";
import {hostname} from "node:os";
import {setTimeout as sleep} from "node:timers/promises";

/** A process as a file can name it: ids are used again, an id with the time of its start is not. */
export interface ProcessName {
  pid: number;
  /** ticks from the machine's start to the process's; absent where there is no /proc */
  started?: string;
}

export function nameProcess(pid: number): ProcessName {
  const started = maybeStart(pid);
  return started === undefined ? {pid} : {pid, started};
}

/** Whether a process of this machine runs; undefined where its id runs, but nothing tells whether it is the same one. */
export function maybeRuns({pid, started}: ProcessName): boolean | undefined {
  if (!exists(pid)) return false;
  if (started === undefined || maybeStart(process.pid) === undefined) return undefined;
  return maybeStart(pid) === started;
}

/** Ends a group of processes by its leader's name (all that it started and that did not leave it), and waits until it is gone. */
export async function endGroup({pid, started}: ProcessName): Promise<void> {
  if (process.platform === "win32") {
    if (exists(pid)) process.kill(pid);
    return;
  }
  // the id of a living group is never given to another process: a leader of another start means that the group is gone
  const leader = maybeStart(pid);
  if (leader !== undefined && leader !== started) return;
  for (let wait = 0; wait < 100 && kill(-pid, "SIGKILL"); ++wait) await sleep(20);
}

/** Where process ids mean the same: one start of one machine, in one container. */
export function machineName(): string {
  return [hostname(), maybe(() => readFileSync(bootId, "utf8").trim()), maybe(() => readlinkSync("/proc/self/ns/pid"))]
    .filter(Boolean)
    .join(" ");
}

const bootId = "/proc/sys/kernel/random/boot_id";

export function exists(pid: number): boolean {
  // a zombie is dead, though its id is still taken
  const state = maybeStat(pid)?.[0];
  return state === undefined ? kill(pid, 0) : state !== "Z" && state !== "X";
}

function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The id of the process that started another, where there is /proc to tell. */
export function parentOf(pid: number): number | undefined {
  const parent = maybeStat(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function maybeStart(pid: number): string | undefined {
  return maybeStat(pid)?.[19];
}

/** The fields of /proc/<pid>/stat from the third (the state) on: the second, the name, may hold spaces and brackets. */
function maybeStat(pid: number): string[] | undefined {
  return maybe(() => readFileSync(`/proc/${pid}/stat`, "utf8"))
    ?.replace(/^.*\) /s, "")
    .split(" ");
}

function maybe<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
