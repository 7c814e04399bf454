import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {allocation} from "./allocation.js";
import type {Measured} from "./run.js";
import {demoColumns} from "../../loaders/demo/demoColumns.js";
import {writeDemoStore} from "../../loaders/demo/writeDemoStore.js";
import {onlineRetail} from "../onlineRetail.js";
import {storeShapes} from "../support/attackedStore.js";
import {attackTogether} from "../support/attackTogether.js";
import {fuzzReader} from "../support/fuzzReader.js";
import {benchPresets} from "./presets.js";
import {wholeBuild} from "./wholeBuild.js";

/**
 * `npm run bench`: seconds, lines per second and peak memory of the pipeline, each store in a process of its own, the
 * median of several runs. `npm run bench -- --quick` leaves out the store of ten million lines. `npm run bench -- --whole`
 * builds the whole site of a million customers in each privacy mode, or in those that are named behind it, and ends with 1
 * where one takes more than 3 GB; a number behind it is another count of customers. `npm run bench -- --attack 300 7` attacks the counts of 300 small aggregate stores of the seed 7.
 * `npm run bench -- --fuzz 10000 1000` spoils as many exports, by seeds from that on, and ends with 1 where one is neither read nor
 * refused in one line.
 * `npm run bench -- --presets 1000000 shopify` compares known exports (those named, or all) of as many lines with a plain table.
 */
const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-bench-"));

const privacyModes = ["aggregate", "pseudonymous", "identified"] as const;
const mostMegabytes = 3 * 1024;

try {
  if (process.argv.includes("--fuzz")) await fuzz();
  else if (process.argv.includes("--attack")) await attacks();
  else if (process.argv.includes("--presets")) await presets();
  else if (process.argv.includes("--whole")) await wholeBuilds();
  else await pipelines();
} finally {
  rmSync(folder, {recursive: true, force: true});
}

async function fuzz(): Promise<void> {
  const [count = 10_000, seed = 1000] = process.argv.slice(process.argv.indexOf("--fuzz") + 1).map(Number);
  const {read, refused, broken, slowestSeconds} = await fuzzReader(folder, {count, seed});
  print(
    `${read} of ${count} spoiled exports read, ${refused} refused in one line, the slowest in ${slowestSeconds.toFixed(1)} s`
  );
  for (const what of broken) print(what);
  if (broken.length > 0) process.exitCode = 1;
}

async function presets(): Promise<void> {
  const given = process.argv.slice(process.argv.indexOf("--presets") + 1);
  const count = Number(given.find((argument) => /^\d+$/.test(argument)) ?? 1_000_000);
  const only = given.filter((argument) => /^[a-z-]+$/.test(argument));
  await benchPresets(folder, {count, runs: 3, only}, print);
}

async function attacks(): Promise<void> {
  const [numRuns = 100, seed = 1] = process.argv.slice(process.argv.indexOf("--attack") + 1).map(Number);
  let stores = 0;
  for (const shape of fc.sample(storeShapes, {numRuns, seed})) {
    const found = await attackTogether(shape);
    if (found.length > 0) {
      print(`${JSON.stringify(shape)}\n  ${found.join("\n  ")}`);
      ++stores;
    }
  }
  print(`${stores} of ${numRuns} stores tell of a group of 1 to 9 customers`);
  if (stores > 0) process.exitCode = 1;
}

async function wholeBuilds(): Promise<void> {
  const named = privacyModes.filter((mode) => process.argv.includes(mode));
  const size = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 1_000_000);
  const path = join(folder, "whole.csv");
  const truth = await writeDemoStore(path, {customers: size, months: 12, sortByTime: false});
  print(`(a demo store of ${truth.customers} customers and ${truth.lines} lines is written)`);
  for (const customers of named.length > 0 ? named : privacyModes) {
    const {seconds, largestMegabytes, togetherMegabytes, during, built} = await wholeBuild({
      store: {name: "A large store", currency: "GBP", timezone: "Europe/London"},
      site: {url: "https://shop.example/insights/"},
      source: {kind: "file", path, columns: demoColumns, cancelled: {column: "order_id", startsWith: "C"}},
      asOf: "2026-10-31",
      privacy: {customers}
    });
    print(
      `\n${customers}: ${seconds.toFixed(0)} s, at most ${largestMegabytes} MB in one process and ${togetherMegabytes} MB in all ` +
        `(during ${during.trim()})\n  ${built}`
    );
    if (!(togetherMegabytes <= mostMegabytes)) {
      print(`  more than ${mostMegabytes} MB`);
      process.exitCode = 1;
    }
  }
}

async function pipelines(): Promise<void> {
  print(allocation(1_000_000, 6));
  await bench("demo store", {kind: "demo"}, 3);
  if (existsSync(onlineRetail)) {
    await bench("Online Retail", {kind: "file", path: onlineRetail, preset: "online-retail"}, 3);
  } else {
    print("Online Retail: its file is not here");
  }
  if (!process.argv.includes("--quick")) {
    const path = join(folder, "large.csv");
    const truth = await writeDemoStore(path, {customers: 500_000, sortByTime: false});
    print(`(a demo store of ${truth.customers} customers and ${truth.lines} lines is written)`);
    await bench(
      "10 million lines",
      {kind: "file", path, columns: demoColumns, cancelled: {column: "order_id", startsWith: "C"}},
      1
    );
  }
}

async function bench(name: string, source: object, runs: number): Promise<void> {
  const config = {store: {name, currency: "GBP", timezone: "Europe/London"}, source, asOf: source && asOf(source)};
  const measured = Array.from({length: runs}, () => run(config)).sort((a, b) => a.seconds - b.seconds);
  const median = measured[Math.floor(measured.length / 2)];
  const rate = Math.round(median.lines / median.seconds);
  print(
    `\n${name}: ${median.seconds.toFixed(2)} s from file to snapshot, ${rate.toLocaleString("en")} lines/s, ` +
      `peak ${median.peakMegabytes} MB (${median.lines.toLocaleString("en")} lines, ${median.customers.toLocaleString("en")} customers)`
  );
  for (const {stage, seconds} of median.stages) print(`  ${stage.padEnd(10)} ${seconds.toFixed(2).padStart(7)} s`);
}

/** The demo store has lines dated in the future on purpose, so its last day is given. */
function asOf(source: object): string | undefined {
  return "preset" in source ? undefined : "2026-10-31";
}

function run(config: object): Measured {
  const child = spawnSync(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("./run.ts", import.meta.url)), JSON.stringify(config)],
    {encoding: "utf8", maxBuffer: 1 << 26}
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Measured;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
