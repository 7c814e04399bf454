import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {dialects, fixtureOf, plain, writeOrders} from "./presetFiles.js";
import type {ReadOnce} from "./presetRun.js";

/**
 * What known exports cost beside a plain table of as many order lines: seconds of the processor from file to lines, the median
 * of `runs`, both in turns; a line each. `only` names the exports, all where it is empty.
 */
export async function benchPresets(
  folder: string,
  {count, runs, only}: {count: number; runs: number; only: readonly string[]},
  print: (line: string) => void
): Promise<void> {
  const plainPath = join(folder, "plain.csv");
  await writeOrders(plainPath, {count, rows: plain});
  const columns = {
    customerId: "customer_id",
    orderId: "order_id",
    orderedAt: "ordered_at",
    quantity: "quantity",
    unitPrice: "unit_price",
    country: "country",
    product: "product"
  };
  for (const [preset, dialect] of Object.entries(dialects)) {
    if (only.length > 0 && !only.includes(preset)) continue;
    const path = join(folder, dialect.file);
    await writeOrders(path, {count, rows: dialect.rows, fixture: fixtureOf(dialect)});
    const [of, beside]: ReadOnce[][] = [[], []];
    for (let i = 0; i < runs; ++i) {
      beside.push(run({kind: "file", path: plainPath, columns}));
      of.push(run({kind: "file", path, preset}));
    }
    const [own, other] = [median(of), median(beside)];
    print(
      `${preset}: ${own.seconds.toFixed(2)} s of the processor, ${(own.seconds / other.seconds).toFixed(2)} times the plain ` +
        `reader's ${other.seconds.toFixed(2)} s (${own.lines.toLocaleString("en")} lines, ${own.kept.toLocaleString("en")} kept, ` +
        `worth ${own.revenue.toFixed(2)}, ${own.peakMegabytes} MB)`
    );
  }
}

function median(runs: ReadOnce[]): ReadOnce {
  return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
}

function run(source: object): ReadOnce {
  const config = {store: {name: "Bench", currency: "GBP", timezone: "Europe/London"}, source};
  const child = spawnSync(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("./presetRun.ts", import.meta.url)), JSON.stringify(config)],
    {encoding: "utf8"}
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as ReadOnce;
}
