import {existsSync} from "node:fs";
import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {loadConfig} from "../config.js";
import {Fault, faultLine} from "../fault.js";
import type {Build} from "../members/build.js";
import type {Quality} from "../members/quality.js";
import type {Summary} from "../members/summary.js";
import {customerKeys} from "../snapshot/keys.js";
import {buildWithFramework} from "./framework.js";
import {finish} from "./finish.js";
import {stepReporter} from "./steps.js";
import {repair, swap} from "./swap.js";

const site = "dist";
const next = "dist.next";

/** Builds the site beside the present one, and puts it in its place once it is finished. */
async function build(): Promise<string> {
  const began = performance.now();
  const step = stepReporter(process.stderr);
  if (!existsSync("src")) throw new Fault("missing src: run the build in the folder of package.json");
  await repair(site);
  await rm(next, {recursive: true, force: true});
  try {
    step("config");
    const {config} = await loadConfig();
    customerKeys(config);
    await buildWithFramework(next, step);
    step("finish");
    await finish(next, config);
    step("swap");
    await swap(next, site);
    step();
    return await describe((performance.now() - began) / 1000);
  } finally {
    step();
    await rm(next, {recursive: true, force: true});
  }
}

async function describe(seconds: number): Promise<string> {
  const member = async <T>(name: string) => JSON.parse(await readFile(join(site, "snapshot", name), "utf8")) as T;
  const summary = await member<Summary>("summary.json");
  const quality = await member<Quality>("quality.json");
  const {source} = await member<Build>("build.json");
  const number = new Intl.NumberFormat("en");
  const rejected = quality.rowsRejected
    ? `, ${number.format(quality.rowsRejected)} lines not counted (reports/rejected-lines.csv)`
    : "";
  return (
    `built ${site}: ${summary.store.name}, ${number.format(summary.totals.customers)} customers and ` +
    `${number.format(quality.rowsRead)} lines of ${source} as of ${summary.dataAsOf}${rejected}, in ${seconds.toFixed(1)} s`
  );
}

try {
  process.stdout.write(`${await build()}\n`);
} catch (error) {
  process.stderr.write(`error: ${faultLine(error)}\n`);
  process.exitCode = 1;
}
