import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {parseConfig, type StoreConfig} from "../../loaders/config.js";
import {pipeline, type Analysis} from "../../loaders/pipeline.js";
import {snapshot, type Snapshot} from "../../loaders/snapshot.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";
import {hasOnlineRetail, onlineRetailConfig} from "../onlineRetail.js";
import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {json, numbers, sum, texts} from "./published.js";

const demoConfig: StoreConfig = {
  store: {name: "Demo store", currency: "GBP", timezone: "Europe/London"},
  source: {kind: "demo"}
};

describe.each([
  {name: "the demo store", config: demoConfig, present: true},
  {name: "Online Retail (skipped where the file is absent)", config: onlineRetailConfig, present: hasOnlineRetail}
])("snapshot(analysis, keyOf) of $name, pseudonymous", ({config, present}) => {
  let analysis: Analysis;
  let members: Snapshot;

  beforeAll(async () => {
    if (!present) return;
    const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
    const parsed = parseConfig(config);
    analysis = await pipeline({config: parsed, path: "store.json"}, {rejectedPath: join(folder, "rejected.csv")});
    members = snapshot(analysis, customerKeys(parsed, "7f3a9c1e5b8d2460"));
  });

  it.skipIf(!present)("publishes spend of two digits, days of whole weeks and risks of whole percents", () => {
    for (const column of ["monetary", "revenueAtRisk", "value"]) {
      for (const amount of numbers(members, "customers.arrow", column)) {
        expect(Number(amount.toPrecision(2))).toBeCloseTo(amount, 8);
      }
    }
    for (const risk of numbers(members, "customers.arrow", "churnRisk"))
      expect(risk * 100).toBeCloseTo(Math.round(risk * 100), 9);
    const year = numbers(members, "customers.arrow", "recency").filter((days) => days <= 365);
    expect(new Set(year).size).toBeLessThanOrEqual(52);
  });

  it.skipIf(!present)("names no customer by the shop's id", () => {
    const ids = new Set(analysis.history.customers.id);
    for (const key of texts(members, "customers.arrow", "key")) {
      expect(key).toMatch(/^[0-9a-f]{16}$/);
      expect(ids.has(key)).toBe(false);
    }
  });

  it.skipIf(!present)("sums in the cube what the table's rows add up to, cell by cell", () => {
    const ids = ["persona", "country", "riskBand", "recencyBand", "frequencyBand", "valueBand", "action"];
    const rows = ids.map((id) => texts(members, "customers.arrow", id));
    const cells = ids.map((id) => texts(members, "cube.arrow", id.replace("Band", "")));
    const cellOf = new Map(cells[0].map((_, cell) => [cells.map((column) => column[cell]).join("|"), cell]));
    const pairs = {monetary: "revenue", revenueAtRisk: "revenueAtRisk", recency: "recencyDays", frequency: "orders"};
    for (const [column, measure] of Object.entries(pairs)) {
      const sums = new Float64Array(cells[0].length);
      const scale = column === "monetary" || column === "revenueAtRisk" ? 100 : 1;
      numbers(members, "customers.arrow", column).forEach((value, row) => {
        sums[cellOf.get(rows.map((values) => values[row]).join("|")) as number] += value * scale;
      });
      const expected = numbers(members, "cube.arrow", measure);
      expect(Math.max(...sums.map((value, cell) => Math.abs(value - expected[cell])))).toBeLessThan(0.5);
    }
  });

  it.skipIf(!present)("keeps the cube's totals within 0.01% of the exact ones, whole and by persona", () => {
    const {totals, personas} = json(members, "summary.json");
    const revenue = numbers(members, "cube.arrow", "revenue");
    const persona = texts(members, "cube.arrow", "persona");
    const off = (published: number, exact: number) => Math.abs(published / exact - 1);
    expect(off(sum(revenue) / 100, totals.revenue)).toBeLessThan(1e-4);
    expect(off(sum(numbers(members, "cube.arrow", "revenueAtRisk")) / 100, totals.revenueAtRisk ?? 0)).toBeLessThan(
      1e-4
    );
    for (const row of personas) {
      const own = revenue.filter((_, cell) => persona[cell] === row.persona);
      expect(off(sum(own) / 100, row.revenue)).toBeLessThan(1e-4);
    }
    const days = analysis.history.customers.recency.reduce((a, b) => a + b);
    expect(off(sum(numbers(members, "cube.arrow", "recencyDays")), days)).toBeLessThan(0.005);
    const risk = analysis.risk.risk?.reduce((a, b) => a + b) ?? 0;
    expect(off(sum(numbers(members, "cube.arrow", "riskSum")) / 10_000, risk)).toBeLessThan(0.005);
  });

  it.skipIf(!present)(
    "keeps each month's revenue to the cent, and rounds it where fewer than ten customers ordered",
    () => {
      const [month, revenue] = [texts(members, "monthly.arrow", "month"), numbers(members, "monthly.arrow", "revenue")];
      for (const row of analysis.times.timing.months) {
        expect(sum(revenue.filter((_, i) => month[i] === row.month))).toBeCloseTo(row.revenue, 2);
      }
      const customers = numbers(members, "monthly.arrow", "customers");
      const few = revenue.filter((_, i) => customers[i] < 10);
      const exact = few.filter((amount) => Math.abs(Number(amount.toPrecision(2)) - amount) > 1e-6);
      // the largest cell of a month with fewer than ten customers in each of its cells
      expect(exact.length).toBeLessThanOrEqual(analysis.times.timing.months.length);
    }
  );

  it.skipIf(!present)("holds no customer's spend to the cent in any member", () => {
    const {monetary, count} = analysis.history.customers;
    // amounts that a coarse number can't be by chance: five digits and more
    const secret = new Set(
      Array.from(monetary, (amount) => amount.toFixed(2)).filter((text) => text.replace(/[.0]/g, "").length >= 5)
    );
    expect(secret.size).toBeGreaterThan(count / 4);
    for (const [name, bytes] of members) {
      // the means of cohorts have two decimals, too, and are now and then one of four thousand amounts by chance
      if (!name.endsWith(".json") || name === "timing.json") continue;
      const found = new TextDecoder().decode(bytes).match(/\d+\.\d+/g) ?? [];
      expect(found.filter((text) => secret.has(Number(text).toFixed(2)) && text.length < 12)).toEqual([]);
    }
    for (const [name, column, scale] of [
      ["customers.arrow", "monetary", 1],
      ["cube.arrow", "revenue", 100]
    ] as const) {
      for (const value of numbers(members, name, column)) expect(secret.has((value / scale).toFixed(2))).toBe(false);
    }
  });
});

describe("snapshot(analysis, keyOf) of a site behind a login", () => {
  it("publishes the shop's ids and exact amounts", async () => {
    const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
    const config = parseConfig({
      ...demoConfig,
      source: {kind: "demo", customers: 300},
      privacy: {customers: "identified"}
    });
    const analysis = await pipeline({config, path: "store.json"}, {rejectedPath: join(folder, "rejected.csv")});
    const members = snapshot(analysis, customerKeys(config));
    expect(texts(members, "customers.arrow", "key").sort()).toEqual([...analysis.history.customers.id].sort());
    expect(sum(numbers(members, "customers.arrow", "monetary"))).toBeCloseTo(
      sum([...analysis.history.customers.monetary]),
      1
    );
  });
});
