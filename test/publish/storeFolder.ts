import {spawn, spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {createInterface} from "node:readline";

/** A copy of the project in a folder of its own, whose name has a space: builds of tests leave the checkout's dist alone. */
export interface StoreFolder {
  folder: string;
  dist: string;
  /** where the copy's programs keep their temporary folders */
  temporary: string;
  remove: () => void;
}

const parts = ["src", "loaders", "data/store.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

export function openStoreFolder(): StoreFolder {
  const root = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  const folder = join(root, "a shop's site");
  for (const part of [...parts, "observablehq.config.ts"]) {
    cpSync(part, join(folder, part), {recursive: true, filter: (path) => !path.includes(".observablehq/")});
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(
    join(folder, "small store.json"),
    JSON.stringify({
      store: {name: "Small store", currency: "GBP", locale: "en-GB", timezone: "Europe/London"},
      // without it a build says what it leaves out
      site: {url: "https://shop.example/insights/"},
      source: {kind: "demo", customers: 300}
    })
  );
  const temporary = join(root, "tmp");
  mkdirSync(temporary);
  const remove = () => rmSync(root, {recursive: true, force: true, maxRetries: 5});
  return {folder, dist: join(folder, "dist"), temporary, remove};
}

/**
 * Moves it, with all that builds have left in it, to a folder beside the first: bundles are named by the paths of packages
 * from the project, which only a linked node_modules changes with the folder's depth.
 */
export function moveStoreFolder(shop: StoreFolder, name: string): StoreFolder {
  const folder = join(dirname(shop.folder), name);
  renameSync(shop.folder, folder);
  return {...shop, folder, dist: join(folder, "dist")};
}

export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** what the last line of standard output says */
  built: string;
  /** lines of standard error that are not steps */
  said: string[];
  steps: string[];
}

export interface RunOptions {
  env?: Record<string, string>;
  /** a command that runs the build */
  before?: readonly string[];
  /** called with the name of each step as it begins */
  onStep?: (step: string, pid: number) => void;
}

/** Runs one of the commands of loaders/publish/ in a store folder, to its end. */
export async function run(
  {folder, temporary}: StoreFolder,
  {env, before = [], onStep}: RunOptions = {},
  command = "build"
): Promise<Outcome> {
  const [program, ...args] = [...before, process.execPath, "--import", "tsx", `loaders/publish/${command}.ts`];
  const child = spawn(program, args, {
    cwd: folder,
    env: {...process.env, NODE_OPTIONS: "", STORE_CONFIG: "small store.json", TMPDIR: temporary, ...env},
    stdio: ["ignore", "pipe", "pipe"]
  });
  const outcome: Outcome = {code: null, signal: null, built: "", said: [], steps: []};
  createInterface({input: child.stdout}).on("line", (line) => {
    outcome.built = line;
    onStep?.(line, child.pid ?? 0);
  });
  createInterface({input: child.stderr}).on("line", (line) => {
    const [, step] = /^ *[\d.]+ s {2}(.*)$/.exec(line) ?? [];
    if (step === undefined) outcome.said.push(line);
    else {
      outcome.steps.push(step);
      onStep?.(step, child.pid ?? 0);
    }
  });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) => done({...outcome, code, signal}));
  });
}

/** Every file of a folder by its name, with what it holds (hashed). */
export function hashes(folder: string): Record<string, string> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex")
    ])
  );
}

/** Those that two builds of the same input share: all but one. */
export function withoutBuildTime(files: Record<string, string>): Record<string, string> {
  const {[join("snapshot", "build.json")]: own, ...rest} = files;
  if (!own) throw new Error("missing snapshot/build.json");
  return rest;
}

/** What stands beside the site that no finished command leaves. */
export function leftovers({folder, temporary}: StoreFolder): string[] {
  const beside = readdirSync(folder).filter((name) => name.startsWith("dist."));
  const work = [".work/build.lock", ".work/source-texts.sealed"].filter((name) => existsSync(join(folder, name)));
  return [...beside, ...work, ...readdirSync(temporary).filter((name) => name.startsWith("customer-intelligence-"))];
}

/** Whether a command may do this here (a container may not let it). */
export function isPermitted(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, {stdio: "ignore"}).status === 0;
}
