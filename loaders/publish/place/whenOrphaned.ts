import {readFileSync} from "node:fs";
import {maybeRuns, nameProcess, parentOf, type ProcessName} from "./processes.js";

/** ms between two looks */
const interval = 250;
const shells = /^(sh|ash|bash|dash|ksh|zsh|busybox|cmd\.exe)$/;

/**
 * Calls `end` once when what started this program through npm is gone: npm hands a signal to the shell between the two, which
 * dies of it and tells nobody, and a kill to no one. A program that was not started by npm outlives its shell, as with nohup.
 */
export function whenOrphaned(end: () => void, {env = process.env}: {env?: NodeJS.ProcessEnv} = {}): void {
  if (env.npm_lifecycle_event === undefined) return;
  const starters = startersOf(process.ppid);
  const timer = setInterval(() => {
    if (!starters.some((starter) => maybeRuns(starter) === false)) return;
    clearInterval(timer);
    end();
  }, interval);
  timer.unref();
}

/** The process of this id and, while these are shells, the one that started it: up to npm. */
function startersOf(pid: number): ProcessName[] {
  const starters = [nameProcess(pid)];
  for (let id = pid; isShell(id);) {
    const parent = parentOf(id);
    // the first process of a container has none
    if (!(parent !== undefined && parent > 0)) break;
    starters.push(nameProcess(parent));
    id = parent;
  }
  return starters;
}

function isShell(pid: number): boolean {
  try {
    return shells.test(readFileSync(`/proc/${pid}/comm`, "utf8").trim());
  } catch {
    return false;
  }
}
