import {createHash} from "node:crypto";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import * as fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {demoArticles} from "../../loaders/demo/articles.js";
import {demoKinds} from "../../loaders/demo/kinds.js";
import type {DemoOptions} from "../../loaders/demo/options.js";
import {pastCampaigns} from "../../loaders/demo/pastCampaigns.js";
import {simulate} from "../../loaders/demo/simulate.js";
import {writeDemoStore} from "../../loaders/demo/writeDemoStore.js";
import type {DemoTruth} from "../../loaders/demo/writeDemoStore.js";
import {readReasons} from "../../loaders/contract/quality.js";
import {readStore, reasonOf, valueOf} from "./readStore.js";
import type {StoreLine} from "./readStore.js";

const folder = mkdtempSync(join(tmpdir(), "demo-store-"));
const path = join(folder, "store.csv");
afterAll(() => rmSync(folder, {recursive: true}));

describe("writeDemoStore(path) by default", () => {
  let truth: DemoTruth;
  let lines: StoreLine[];
  let kept: StoreLine[];
  beforeAll(async () => {
    truth = await writeDemoStore(path);
    lines = readStore(path);
    kept = lines.filter((line) => !reasonOf(line, "2026-10-31"));
  });

  it("writes a shop of the size that was asked for", () => {
    expect(truth.customers).toBe(6000);
    expect(Math.abs(truth.lines / 120_000 - 1)).toBeLessThan(0.08);
    expect(new Set(kept.map(({country}) => country)).size).toBe(12);
    const months = [...new Set(kept.map(({at}) => at.slice(0, 7)))].sort();
    expect(months).toHaveLength(24);
    expect([months[0], months[23]]).toEqual(["2024-11", "2026-10"]);
    expect(kept.reduce((last, {at}) => (at > last ? at : last), "").slice(0, 10)).toBe("2026-10-31");
    expect(new Set(kept.map(({product}) => product)).size).toBe(demoArticles.length);
  });

  it("spoils about 2% of the lines, for every reason", () => {
    const share = 1 - truth.keptLines / truth.lines;
    expect(share).toBeGreaterThan(0.015);
    expect(share).toBeLessThan(0.025);
    for (const reason of readReasons) expect(truth.spoiled[reason]).toBeGreaterThan(20);
  });

  it("tells the truth that a recount finds", () => expect(recount(lines, truth)).toEqual(told(truth)));

  it("looks like a shop: order values, concentration, countries, seasons", () => {
    const orders = new Set(kept.map(({order}) => order)).size;
    expect(truth.revenue / orders).toBeGreaterThan(54);
    expect(truth.revenue / orders).toBeLessThan(66);
    expect(kept.length / orders).toBeGreaterThan(4);
    expect(kept.length / orders).toBeLessThan(5);
    const spent = sums(kept, ({customer}) => customer).sort((a, b) => b - a);
    const top = spent.slice(0, 600).reduce((sum, x) => sum + x, 0) / truth.revenueCents;
    expect(top).toBeGreaterThan(0.35);
    expect(top).toBeLessThan(0.55);
    expect(truth.perCountry["United Kingdom"] / truth.customers).toBeGreaterThan(0.6);
    const inMonth = (month: string) =>
      sums(
        kept.filter(({at}) => at.startsWith(month)),
        () => ""
      )[0];
    for (const year of [2025, 2026]) {
      expect(inMonth(`${year - 1}-11`)).toBeGreaterThan(1.4 * inMonth(`${year}-07`));
      expect(inMonth(`${year}-05`)).toBeGreaterThan(inMonth(`${year}-08`));
    }
  });

  it("has the big spenders spend most an order, the loyal order most after them, the lapsing drop out", () => {
    const [big, loyal, occasional, lapsing] = truth.perKind;
    for (const other of [loyal, occasional, lapsing]) {
      expect(big.revenueCents / big.orders).toBeGreaterThan((2 * other.revenueCents) / other.orders);
      if (other !== loyal) expect(loyal.orders / loyal.customers).toBeGreaterThan(other.orders / other.customers);
      if (other !== lapsing)
        expect(lapsing.droppedOut / lapsing.customers).toBeGreaterThan(other.droppedOut / other.customers);
    }
  });

  it("sorts the good lines by time and numbers each order once", () => {
    expect(kept.findIndex(({at}, i) => i > 0 && at < kept[i - 1].at)).toBe(-1);
    const owners = new Map<string, string>();
    const shared = lines.filter(({order, customer}) => {
      const owner = owners.get(order) ?? customer;
      owners.set(order, customer);
      return owner !== customer;
    });
    expect(shared).toEqual([]);
    expect([...owners.keys()].filter((order) => !/^C?\d{6,}$/.test(order))).toEqual([]);
  });

  it("cancels with negative quantities what the customer bought before", () => {
    const bought = new Map<string, string>();
    for (const {customer, product, price, at} of kept) {
      const key = `${customer} ${product} ${price}`;
      if (!bought.has(key)) bought.set(key, at);
    }
    const cancelled = lines.filter((line) => reasonOf(line, "2026-10-31") === "cancelled");
    expect(cancelled.length).toBeGreaterThan(0);
    for (const {customer, product, price, at, quantity} of cancelled) {
      expect(Number(quantity)).toBeLessThan(0);
      expect(at > bought.get(`${customer} ${product} ${price}`)!).toBe(true);
    }
  });

  it("keeps no line of a customer after the true drop-out", () => {
    const ends = new Map<string, number>();
    for (const {id, droppedOutDay} of simulate()) if (droppedOutDay !== undefined) ends.set(id, droppedOutDay);
    expect(ends.size).toBe(truth.perKind.reduce((sum, kind) => sum + kind.droppedOut, 0));
    expect(ends.size).toBeGreaterThan(1000);
    const late = kept.filter(
      ({customer, at}) => Date.parse(at.slice(0, 10)) / 86_400_000 > (ends.get(customer) ?? Infinity)
    );
    expect(late).toEqual([]);
  });
});

describe("writeDemoStore(path, options)", () => {
  it("writes the same bytes for the same seed, on every machine, and others for another", async () => {
    const first = await written({seed: 7, customers: 300});
    expect(await written({seed: 7, customers: 300})).toBe(first);
    expect(await written({seed: 8, customers: 300})).not.toBe(first);
    // Node 20, 22 and 24. To be replaced where the simulator changes on purpose.
    expect(createHash("sha256").update(first).digest("hex")).toBe(
      "2cbfdbb47c867e3fb37fb3d26676c18b7cd9c2de9433dbe85539b532f3eb9f79"
    );
  });

  it("sortByTime only moves and renumbers the lines", async () => {
    const [streamed, sorted] = [
      await written({customers: 200, sortByTime: false}),
      await written({customers: 200, sortByTime: true})
    ].map((text) => text.split("\n").map((line) => line.replace(/^(C?)\d+/, "$1")));
    expect(streamed).not.toEqual(sorted);
    expect(streamed.sort()).toEqual(sorted.sort());
  });

  it("leaves the good lines alone whatever is spoiled", async () => {
    const good = async (spoiledShare: number) => {
      await writeDemoStore(path, {customers: 200, spoiledShare});
      return readStore(path)
        .filter((line) => !reasonOf(line, "2026-10-31"))
        .map((line) => ({...line, order: ""}));
    };
    const clean = await good(0);
    expect(await good(0.3)).toEqual(clean);
    expect(readStore(path).length).toBeGreaterThan(1.2 * clean.length);
  });

  it("keeps the truth for any options", async () => {
    const options = fc.record({
      seed: fc.nat(),
      customers: fc.integer({min: 1, max: 60}),
      months: fc.integer({min: 1, max: 30}),
      historyMonths: fc.integer({min: 0, max: 30}),
      lastDay: fc.constantFrom("2026-10-31", "2024-02-29", "2011-12-09", "1999-12-31"),
      seasonality: fc.boolean(),
      growth: fc.double({min: -0.5, max: 1, noNaN: true}),
      spoiledShare: fc.double({min: 0, max: 0.5, noNaN: true}),
      sortByTime: fc.boolean(),
      kinds: fc.subarray([...demoKinds], {minLength: 1})
    });
    await fc.assert(
      fc.asyncProperty(options, async (options: Partial<DemoOptions>) => {
        const truth = await writeDemoStore(path, options);
        expect(recount(readStore(path), truth)).toEqual(told(truth));
        expect(truth.customers).toBe(options.customers);
        expect(truth.parameters).toMatchObject(options);
      }),
      {seed: 1, numRuns: 60}
    );
  });

  it("writes the same lines, flaws and all, of whom no campaign treated", async () => {
    const plain = await written({customers: 800});
    const {campaigns} = await writeDemoStore(path, {customers: 800, campaigns: pastCampaigns});
    const treated = new Set(
      campaigns.flatMap(({rows}) => rows.filter(({arm}) => arm === "treated").map(({customer}) => customer))
    );
    expect(treated.size).toBeGreaterThan(100);
    // orders are numbered in order of time, and so are a guest's, who are nobody
    const others = (text: string) =>
      text
        .split("\n")
        .map((line) => line.slice(line.indexOf(",") + 1))
        .filter((line) => !treated.has(line.split(",")[1]) && line.split(",")[1] !== "");
    const [before, after] = [others(plain), others(readFileSync(path, "utf8"))];
    expect(after).toEqual(before);
  });

  it("fails where it cannot write", async () => {
    await expect(writeDemoStore(join(folder, "none", "store.csv"), {customers: 1})).rejects.toThrow("ENOENT");
  });
});

async function written(options: Partial<DemoOptions>): Promise<string> {
  await writeDemoStore(path, options);
  return readFileSync(path, "utf8");
}

/** What `recount` must find. */
function told({parameters: _p, campaigns: _c, perKind, ...truth}: DemoTruth) {
  const total = (key: "customers" | "orders" | "revenueCents") => perKind.reduce((sum, kind) => sum + kind[key], 0);
  expect([total("customers"), total("orders"), total("revenueCents")]).toEqual([
    truth.customers,
    truth.orders,
    truth.revenueCents
  ]);
  return truth;
}

function recount(lines: StoreLine[], {parameters}: DemoTruth): ReturnType<typeof told> {
  const spoiled = Object.fromEntries(readReasons.map((reason) => [reason, 0])) as DemoTruth["spoiled"];
  const kept = lines.filter((line) => {
    const reason = reasonOf(line, parameters.lastDay);
    if (reason) spoiled[reason]++;
    return !reason;
  });
  const countries = new Map(kept.map(({customer, country}) => [customer, country]));
  const perCountry: Record<string, number> = {};
  for (const country of countries.values()) perCountry[country] = (perCountry[country] ?? 0) + 1;
  const revenueCents = kept.reduce((sum, line) => sum + valueOf(line), 0);
  return {
    customers: countries.size,
    orders: new Set(kept.map(({order}) => order)).size,
    lines: lines.length,
    keptLines: kept.length,
    spoiled,
    revenueCents,
    revenue: revenueCents / 100,
    perCountry
  };
}

/** Sums of the lines' values by key, in no particular order. */
function sums(lines: StoreLine[], key: (line: StoreLine) => string): number[] {
  const totals = new Map<string, number>();
  for (const line of lines) totals.set(key(line), (totals.get(key(line)) ?? 0) + valueOf(line));
  return [...totals.values()];
}
