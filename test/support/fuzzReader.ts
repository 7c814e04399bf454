import {readFileSync, writeFileSync} from "node:fs";
import {extname, join} from "node:path";
import {parseConfig} from "../../loaders/config.js";
import {withDuckDB} from "../../loaders/engine/duckdb.js";
import type {Engine} from "../../loaders/engine/engine.js";
import {Fault} from "../../loaders/fault.js";
import {inspect} from "../../loaders/inspect.js";
import {read} from "../../loaders/read.js";
import {randomOf} from "./randomOf.js";

const fixtures = [
  "shopify.csv",
  "shopify-bulk.jsonl",
  "woocommerce.csv",
  "woocommerce.json",
  "square.csv",
  "stripe.csv",
  "etsy.csv",
  "ebay.csv",
  "online-retail-ii.csv",
  "superstore.csv"
];
/** What files that went through many hands hold. */
const odd = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\0",
  "\uFEFF",
  "\u2028",
  "é",
  "\u00a0",
  "-",
  "(",
  ")",
  "$",
  "1e999",
  "NaN"
].map((text) => Buffer.from(text));
odd.push(Buffer.from([0xff]), Buffer.from([0xc3]), Buffer.alloc(3000, "x"), Buffer.from("9".repeat(400)));

/** What became of a file that was spoiled: read, refused in one line, or anything else, told in full. */
export interface Fuzzed {
  read: number;
  refused: number;
  slowestSeconds: number;
  /** "file 12 (etsy.csv): Error: …" */
  broken: string[];
}

/**
 * Spoils `count` exports, each by a seed of its own from `seed` on, and reads them as a build does; one in `inspectOneIn` is looked
 * through as well, which costs as much again.
 */
export async function fuzzReader(
  folder: string,
  {count, seed, inspectOneIn = 1}: {count: number; seed: number; inspectOneIn?: number}
): Promise<Fuzzed> {
  const fuzzed: Fuzzed = {read: 0, refused: 0, slowestSeconds: 0, broken: []};
  const batch = 50;
  for (let from = 0; from < count; from += batch) {
    // an engine that has failed within itself answers nothing more: the next files get another
    await withDuckDB(async (engine) => {
      for (let i = from; i < Math.min(from + batch, count); ++i)
        await fuzzOne(engine, folder, {number: seed + i, fuzzed, isInspected: i % inspectOneIn === 0});
    });
  }
  return fuzzed;
}

async function fuzzOne(
  engine: Engine,
  folder: string,
  {number, fuzzed, isInspected}: {number: number; fuzzed: Fuzzed; isInspected: boolean}
): Promise<void> {
  const {uniform: random} = randomOf(number);
  const name = fixtures[Math.floor(random() * fixtures.length)];
  const path = join(folder, `fuzzed${extname(name)}`);
  writeFileSync(path, spoil(readFileSync(`test/fixtures/exports/${name}`), random));
  const began = performance.now();
  try {
    const config = parseConfig({store: {name: "Fuzzed", currency: "EUR"}, source: {kind: "file", path}});
    if (config.source.kind !== "file") return;
    const {source} = config;
    const files = await read(engine, config, {
      source,
      configPath: path,
      latestDay: "2026-12-31",
      withTexts: isInspected
    });
    if (isInspected) await inspect(engine, {config, source, files, notice: () => {}});
    ++fuzzed.read;
  } catch (error) {
    if (error instanceof Fault && !/[\r\n]/.test(error.message) && error.message.length < 1000) ++fuzzed.refused;
    else fuzzed.broken.push(`file ${number} (${name}): ${String(error)}`);
  }
  fuzzed.slowestSeconds = Math.max(fuzzed.slowestSeconds, (performance.now() - began) / 1000);
}

function spoil(bytes: Buffer, random: () => number): Buffer {
  let spoiled = bytes;
  const times = 1 + Math.floor(random() * 6);
  for (let k = 0; k < times; ++k) {
    const at = Math.floor(random() * spoiled.length);
    const to = Math.min(spoiled.length, at + Math.floor(random() * random() * 400));
    const [before, part, after] = [spoiled.subarray(0, at), spoiled.subarray(at, to), spoiled.subarray(to)];
    const kind = Math.floor(random() * 5);
    if (kind === 0) spoiled = Buffer.concat([before, odd[Math.floor(random() * odd.length)], part, after]);
    else if (kind === 1) spoiled = Buffer.concat([before, after]);
    else if (kind === 2) spoiled = Buffer.concat([before, part, part, after]);
    else if (kind === 3)
      spoiled = Buffer.concat([
        before,
        Buffer.from(part.map((byte) => byte ^ (random() < 0.1 ? 1 << Math.floor(random() * 8) : 0))),
        after
      ]);
    else if (random() < 0.3) spoiled = Buffer.from(before);
  }
  return spoiled;
}
