import {spawn, spawnSync, type ChildProcess} from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {beforeEach, describe, expect, it, onTestFinished} from "vitest";
import {acquireLock, isLocked} from "../../loaders/publish/place/lock.js";
import {endGroup, machineName, maybeRuns, nameProcess} from "../../loaders/publish/place/processes.js";

let path: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  path = join(folder, "work", "build.lock");
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
});

/** Leaves a lock as a build would that was last heard of `seconds` ago. */
function leave(holder: object | string, seconds = 0): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, typeof holder === "string" ? holder : JSON.stringify(holder));
  const then = Date.now() / 1000 - seconds;
  utimesSync(path, then, then);
}

function startIdle(detached = false): ChildProcess {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {stdio: "ignore", detached});
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

const own = () => ({...nameProcess(process.pid), machine: machineName()});
const dead = () => ({pid: spawnSync(process.execPath, ["-e", ""]).pid, started: "1", machine: machineName()});

describe("acquireLock(path)", () => {
  it("is held until it is released, and leaves nothing", async () => {
    const lock = await acquireLock(path);
    expect(await isLocked(path)).toBe(true);
    await lock.assertHeld();
    await lock.release();
    expect(await isLocked(path)).toBe(false);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it("says in one line who is building", async () => {
    const lock = await acquireLock(path);
    await expect(acquireLock(path)).rejects.toThrow(`another build is running: pid ${process.pid} (${path})`);
    await lock.assertHeld();
    await lock.release();
  });

  it("is given to one alone of many who ask at once", async () => {
    const asked = await Promise.allSettled(Array.from({length: 8}, () => acquireLock(path)));
    expect(asked.filter(({status}) => status === "fulfilled")).toHaveLength(1);
  });

  it("passes over a build that is dead, however lately it was heard of", async () => {
    leave(dead());
    expect(await isLocked(path)).toBe(false);
    const lock = await acquireLock(path);
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({pid: process.pid});
    await lock.release();
  });

  it.skipIf(!existsSync("/proc/self/stat"))("tells a process from a later one of the same id", async () => {
    leave({...own(), started: "1"});
    await (await acquireLock(path)).release();
    leave(own(), 3600);
    await expect(acquireLock(path)).rejects.toThrow("another build is running");
  });

  it("judges a build of another machine or container by when it was last heard of", async () => {
    leave({...own(), machine: "elsewhere"}, 10);
    await expect(acquireLock(path)).rejects.toThrow("another build is running");
    leave({...own(), machine: "elsewhere"}, 100);
    await (await acquireLock(path)).release();
  });

  it.each(["", "{", "null", '{"pid":"x"}'])("passes over a lock that its build could not finish: %j", async (text) => {
    leave(text, 5);
    await (await acquireLock(path)).release();
  });

  it("is lost to whoever took it over, and leaves theirs alone", async () => {
    const lock = await acquireLock(path);
    const text = JSON.stringify({...own(), pid: 1});
    writeFileSync(path, text);
    await expect(lock.assertHeld()).rejects.toThrow(`lost ${path}: another build has taken over`);
    await lock.release();
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("waits until what worked for a dead build has ended, too", async () => {
    const worker = startIdle();
    leave({...dead(), group: nameProcess(worker.pid ?? 0)});
    let ended = false;
    setTimeout(() => worker.kill("SIGKILL"), 300);
    worker.on("exit", () => (ended = true));
    await (await acquireLock(path)).release();
    expect(ended).toBe(true);
  });

  it("names what worked for a dead build and does not end", async () => {
    const {pid = 0} = startIdle();
    leave({...dead(), group: nameProcess(pid)});
    const taken = acquireLock(path, {patience: 200});
    await expect(taken).rejects.toThrow(`a part of a build that is gone still runs: pid ${pid} (${path})`);
  });

  it("names the group that works for its holder", async () => {
    const {pid = 0} = startIdle(true);
    const lock = await acquireLock(path);
    await lock.workWith(pid);
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({pid: process.pid, group: nameProcess(pid)});
    await lock.release();
  });
});

describe("endGroup(leader)", () => {
  it.skipIf(!existsSync("/proc/self/stat"))("leaves a process alone that was given the leader's id later", async () => {
    const child = startIdle(true);
    await endGroup({pid: child.pid ?? 0, started: "1"});
    expect(maybeRuns(nameProcess(child.pid ?? 0))).toBe(true);
  });
});
