import {existsSync} from "node:fs";
import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {constants} from "node:os";
import {dirname, join} from "node:path";
import {loadConfig} from "../config.js";
import {Fault, faultLine, unexpected} from "../fault.js";
import type {Build} from "../contract/build.js";
import type {Quality} from "../contract/quality.js";
import type {Summary} from "../contract/summary.js";
import {customerKeys} from "../snapshot/keys.js";
import {checkSite} from "./check/check.js";
import {makeSourceTextsKey, sourceTextsFile} from "./check/sourceTextsFile.js";
import {startEmbeds} from "./embeds/startEmbeds.js";
import {membersRoot, removeArchive, unpackArchive} from "./framework/archive.js";
import {buildWithFramework} from "./framework/buildWithFramework.js";
import {removeStage} from "./framework/stage.js";
import {takeOrdersApart} from "./framework/takeOrdersApart.js";
import {withdrawCustomers} from "./framework/withdrawCustomers.js";
import {withdrawn} from "./framework/withdrawn.js";
import {completeSite} from "./pages/completeSite.js";
import {writeHeaders} from "./hosting/headers.js";
import {removeLeftovers} from "./place/leftovers.js";
import {acquireLock, type Lock} from "./place/lock.js";
import {openToReaders} from "./place/openToReaders.js";
import {pinDates} from "./framework/pinDates.js";
import {writeSchemas} from "./hosting/schemas.js";
import {startPages} from "./pages/startPages.js";
import {stepReporter, type Steps} from "./steps.js";
import {checkPlace, repair, swap} from "./place/swap.js";
import {acceptedStops} from "../watch/acceptedStops.js";
import {held, Held, readVerdict} from "./verdict.js";
import {whenOrphaned} from "./place/whenOrphaned.js";

const site = "dist";
const next = "dist.next";
const embedsFolder = ".work/embeds";
const logFile = ".work/build.log";

/** What one run of the command carries through its steps. */
interface Run {
  steps: Steps;
  lock: Lock;
  /** aborted with the Fault to report when a signal asks for the end */
  signal: AbortSignal;
  /** all that Framework and its loaders printed, by line */
  printed: string[];
}

/** Builds the site beside the present one, and puts it in its place once it is finished. Returns what was built. */
async function build(run: Omit<Run, "lock">): Promise<string> {
  if (!existsSync("src")) throw new Fault("missing src: run the build in the folder of package.json");
  await checkPlace(site);
  const lock = await acquireLock();
  let built: string;
  try {
    await repair(site);
    await removeWork();
    await make({...run, lock});
    built = await describe();
  } catch (error) {
    // why the build failed is to be told, not what of it could not be removed: the next one removes that
    await tidy(lock).catch(() => {});
    throw error;
  }
  await tidy(lock);
  return built;
}

async function tidy(lock: Lock): Promise<void> {
  try {
    // whoever has taken over may be building there
    if (await lock.isHeld()) await removeWork();
  } finally {
    await lock.release();
  }
}

/** Removes what this build, or a killed one before it, has made on the way. */
async function removeWork(): Promise<void> {
  // a full disk is slow to tell its writers: what is written meanwhile is removed, too
  await rm(next, {recursive: true, force: true, maxRetries: 10, retryDelay: 50});
  await rm(embedsFolder, {recursive: true, force: true, maxRetries: 10, retryDelay: 50});
  await removeArchive();
  await removeStage();
  await rm(sourceTextsFile, {force: true});
  await removeLeftovers();
}

async function make({steps, lock, signal, printed}: Run): Promise<void> {
  const begin = (step: string) => {
    signal.throwIfAborted();
    steps.begin(step);
  };
  begin("config");
  const {config} = await loadConfig();
  customerKeys(config);
  makeSourceTextsKey();
  const withheld = config.privacy.customers === "aggregate" ? [...withdrawn] : [];
  const embeds = startEmbeds({folder: embedsFolder, config: {site: config.site}, previous: site, withheld}, steps.say);
  const pages = await startPages(next);
  try {
    begin("packages");
    const hear = (step: string) => {
      steps.begin(step);
      // the engine and its tables are gone by then
      if (step === "personas") pages.prepare();
    };
    let unpacked: Promise<void> | undefined;
    const loaded = () => {
      unpacked = unpackArchive().then(() => {
        pages.draw(membersRoot);
        embeds.draw(join(membersRoot, "snapshot"));
      });
      // it is waited for below
      unpacked.catch(() => {});
    };
    const listener = {begin: hear, loaded, say: steps.say, started: lock.workWith};
    await buildWithFramework(next, listener, {signal, printed, loader: join("src", "snapshot.zip.ts")});
    await unpacked;
    begin("pages and embeds");
    // before anything is named after its content
    await pinDates(next);
    await withdrawCustomers(next, config);
    await takeOrdersApart(next);
    await completeSite(next, config, {pages, embeds});
  } finally {
    await Promise.all([pages.end(), embeds.end()]);
  }
  begin("headers");
  await writeHeaders(next, config);
  await writeSchemas(next);
  begin("check");
  checkSite(next, {config});
  await openToReaders(next);
  const {warnings, stop} = await readVerdict(next);
  for (const line of warnings) steps.say(`warning: ${line}`);
  begin("swap");
  await lock.assertHeld();
  await swap(next, stop === undefined ? site : held);
  if (stop !== undefined) throw new Held(stop);
  // what was held before is older than what is in place now
  await rm(held, {recursive: true, force: true});
  if (warnings.length > 0 && process.argv.includes("--strict")) process.exitCode = 3;
}

/** Hands the stops that the command line accepts to the loader. Throws a Fault for an option that there is not. */
function readOptions(): void {
  for (const option of process.argv.slice(2)) {
    const [, accept] = /^--accept=(.*)$/.exec(option) ?? [];
    if (accept !== undefined) process.env.WATCH_ACCEPT = acceptedStops(accept).join(",");
    else if (option !== "--strict") {
      throw new Fault(`unknown option: ${option} (expected --accept=<check>,... or --strict)`);
    }
  }
}

async function describe(): Promise<string> {
  const summary = await readMember<Summary>("summary.json");
  const quality = await readMember<Quality>("quality.json");
  const {source} = await readMember<Build>("build.json");
  const number = new Intl.NumberFormat("en");
  const rejected = quality.rowsRejected
    ? `, ${number.format(quality.rowsRejected)} lines not counted (reports/rejected-lines.csv)`
    : "";
  return (
    `${summary.store.name}, ${number.format(summary.totals.customers)} customers and ` +
    `${number.format(quality.rowsRead)} lines of ${source} as of ${summary.dataAsOf}${rejected}`
  );
}

async function readMember<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(site, "snapshot", name), "utf8")) as T;
}

/** Runs the command: its lines, its log and its exit code. */
async function main(): Promise<void> {
  const began = performance.now();
  const steps = stepReporter(process.stderr);
  const interruption = new AbortController();
  const printed: string[] = [];
  let exitCode = 1;
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    // once: a second one ends the build as it stands, which the next build tidies up
    process.once(name, () => {
      exitCode = 128 + constants.signals[name];
      interruption.abort(new Fault(`interrupted by ${name}: ${site} is as it was`));
    });
  }
  whenOrphaned(() =>
    interruption.abort(new Fault(`interrupted: what started the build is gone; ${site} is as it was`))
  );
  // nobody reads the progress any more: the build goes on
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  try {
    readOptions();
    const built = await build({steps, signal: interruption.signal, printed});
    steps.end();
    process.stdout.write(`built ${site}: ${built}, in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  } catch (error) {
    const line = error instanceof Held ? error.message : faultLine(error);
    if (error instanceof Held) exitCode = 2;
    const log = line.startsWith(unexpected) && (await writeLog(printed, error)) ? ` (all of it: ${logFile})` : "";
    steps.end();
    process.stderr.write(`error: ${line}${log}\n`);
    process.exitCode = exitCode;
  }
}

async function writeLog(printed: readonly string[], error: unknown): Promise<boolean> {
  const stack = error instanceof Error ? error.stack : String(error);
  try {
    await mkdir(dirname(logFile), {recursive: true});
    await writeFile(logFile, `${printed.join("\n")}\n${stack}\n`);
    return true;
  } catch {
    return false;
  }
}

await main();
