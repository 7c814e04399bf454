import {spawn, type ChildProcess} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {createInterface} from "node:readline";
import {setTimeout as sleep} from "node:timers/promises";
import {describe, expect, it, onTestFinished} from "vitest";
import {exists} from "../../loaders/publish/place/processes.js";
import {leftovers, openStoreFolder} from "./storeFolder.js";

const minute = 60_000;

/** Resolves with the first line of the stream that `found` accepts. */
function lineOf(stream: NodeJS.ReadableStream, found: (line: string) => boolean): Promise<string> {
  return new Promise((done) => {
    createInterface({input: stream}).on("line", (line) => void (found(line) && done(line)));
  });
}

async function isGone(pid: number): Promise<boolean> {
  for (let wait = 0; wait < 100 && exists(pid); ++wait) await sleep(50);
  return !exists(pid);
}

function start(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  // a group of its own: what is left of it when a test fails can be ended
  const child = spawn(command, args, {
    cwd,
    env: {...process.env, ...env},
    stdio: ["ignore", "pipe", "pipe"],
    detached: true
  });
  onTestFinished(() => {
    try {
      process.kill(-(child.pid ?? 0), "SIGKILL");
    } catch {
      // it is gone
    }
  });
  return child;
}

describe.skipIf(!existsSync("/proc/self/stat"))("npm run build", () => {
  it("ends with all that it started where npm alone gets the signal", {timeout: 3 * minute}, async () => {
    const shop = openStoreFolder();
    onTestFinished(shop.remove);
    const env = {NODE_OPTIONS: "", STORE_CONFIG: "small store.json", TMPDIR: shop.temporary};
    const npm = start("npm", ["run", "build"], shop.folder, env);
    const said = lineOf(npm.stderr!, (line) => line.startsWith("error: "));
    await lineOf(npm.stderr!, (line) => /^ *[\d.]+ s {2}simulate$/.test(line));
    const {pid, group} = JSON.parse(readFileSync(join(shop.folder, ".work/build.lock"), "utf8")) as {
      pid: number;
      group: {pid: number};
    };
    process.kill(npm.pid ?? 0, "SIGTERM");
    expect(await said).toBe("error: interrupted: what started the build is gone; dist is as it was");
    expect([await isGone(pid), await isGone(group.pid)]).toEqual([true, true]);
    expect(leftovers(shop)).toEqual([]);
    expect(existsSync(shop.dist)).toBe(false);
  });
});

describe.skipIf(!existsSync("/proc/self/stat"))("whenOrphaned(end)", () => {
  it.each(["SIGTERM", "SIGHUP", "SIGKILL"] as const)(
    "ends a script of npm's where npm alone gets %s",
    async (signal) => {
      const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
      onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
      const watch = JSON.stringify(resolve("loaders/publish/place/whenOrphaned.ts"));
      const script = `import {whenOrphaned} from ${watch};
      whenOrphaned(() => process.exit(7));
      setInterval(() => {}, 1000);
      console.log("pid " + process.pid);`;
      writeFileSync(join(folder, "watch.ts"), script);
      const run = `node --import ${JSON.stringify(import.meta.resolve("tsx"))} watch.ts`;
      writeFileSync(join(folder, "package.json"), JSON.stringify({type: "module", scripts: {watch: run}}));
      const npm = start("npm", ["run", "watch"], folder);
      const pid = Number((await lineOf(npm.stdout!, (line) => line.startsWith("pid "))).slice(4));
      expect(exists(pid)).toBe(true);
      process.kill(npm.pid ?? 0, signal);
      expect(await isGone(pid)).toBe(true);
    }
  );

  it("leaves alone what was not started by npm", async () => {
    const {whenOrphaned} = await import("../../loaders/publish/place/whenOrphaned.js");
    let ended = false;
    whenOrphaned(() => (ended = true), {env: {}});
    await sleep(600);
    expect(ended).toBe(false);
  });
});
