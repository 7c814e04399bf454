import {execFileSync} from "node:child_process";
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {smallColumns, temporaryFolder} from "../store.js";

/** Of a JavaScript heap; the engine has a limit of its own. */
const heapMegabytes = 320;

function run(country: (customer: number) => string, customers: number) {
  const folder = temporaryFolder();
  const path = join(folder, "orders.csv");
  const rows = Array.from({length: 2 * customers}, (_, i) => {
    const day = new Date(Date.UTC(2024, 0, 1 + (i % 300))).toISOString().slice(0, 10);
    return `c${i % customers},${i},${day},1,${5 + (i % 90)},${country(i % customers)}`;
  });
  writeFileSync(path, `customer,order,date,quantity,price,country\n${rows.join("\n")}\n`);
  const config = {
    store: {name: "Hostile store", currency: "EUR"},
    source: {kind: "file", path, columns: {...smallColumns, country: "country"}}
  };
  const script = join(import.meta.dirname, "../support/runHostile.ts");
  const printed = execFileSync(
    process.execPath,
    [`--max-old-space-size=${heapMegabytes}`, "--import", "tsx", script, JSON.stringify(config), join(folder, "r.csv")],
    {encoding: "utf8"}
  );
  return JSON.parse(printed) as {megabytes: number; bytes: number; countries: number};
}

describe("pipeline(config) and snapshot(analysis) in a process whose heap is limited", () => {
  it.each<[string, number, (customer: number) => string, number]>([
    ["a country of 300,000 characters", 200, (i) => (i % 50 ? "France" : "x".repeat(300_000)), 2],
    ["300 countries of 10,000 characters", 300, (i) => `${i} ${"é".repeat(10_000)}`, 300],
    ["control characters in every country", 200, (i) => `Fr\u0000an\u000bce\uffff${i % 3}`, 3]
  ])(
    "take %s in less than 800 MB, and publish little",
    (_, customers, country, countries) => {
      const taken = run(country, customers);
      expect(taken.countries).toBe(countries);
      expect(taken.megabytes).toBeLessThan(800);
      expect(taken.bytes).toBeLessThan(2_000_000);
    },
    120_000
  );
});
