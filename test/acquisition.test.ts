import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {csvParse} from "d3";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {acquisition, type AcquisitionOptions} from "../loaders/acquisition.js";
import {ageDays} from "../loaders/acquisition/ageDays.js";
import {groupsOf} from "../loaders/acquisition/groupsOf.js";
import {readSpend} from "../loaders/acquisition/readSpend.js";
import {parseConfig} from "../loaders/config.js";
import {parseDay} from "../loaders/day.js";
import {demoSpend} from "../loaders/demo/demoSpend.js";
import {pipeline} from "../loaders/pipeline.js";
import {temporaryFolder} from "./store.js";
import {historyOf, type OrderRow} from "./support/historyOf.js";
import {stores} from "./support/stores.js";

const options: AcquisitionOptions = {spend: undefined, margin: null, burnInMonths: 0, minimumGroup: 1};
const day = (iso: string) => parseDay(iso);
/** Forty customers a month, each of whom orders for 30 on a first day and for 10 two months later. */
const forty = Array.from({length: 40}, (_, i) => i);
const months = ["2025-01", "2025-02", "2025-03"];
const rows = months.flatMap((month, m) =>
  forty.flatMap((i): OrderRow[] => {
    const first = day(`${month}-01`) + (i % 20);
    return [
      [40 * m + i, first, 30],
      [40 * m + i, first + 60, 10]
    ];
  })
);
const asOf = day("2025-06-30");
const spendOf = (amounts: readonly (readonly [string, number])[]) => ({total: new Map(amounts), byChannel: new Map()});

describe("acquisition(history, options)", () => {
  const spend = spendOf(months.map((month) => [month, 1440]));

  it("counts what customers brought by their own age against what they cost", () => {
    const found = acquisition(historyOf(rows, asOf), {...options, spend, margin: 0.5});
    expect(found.months?.slice(0, 3)).toEqual(
      months.map((month) => ({month, customers: 40, spend: 1440, cac: 36, burnIn: false, partial: false}))
    );
    expect(found.all).toEqual({from: "2025-01", to: "2025-03", customers: 120, spend: 4320, cac: 36});
    expect(found.basis).toBe("margin");
    // half of 30 on the first day, and of 40 once two months have passed
    expect(found.curve.slice(0, 4).map(({perCustomer}) => perCustomer)).toEqual([15, 15, 20, 20]);
    expect(found.ages[0].observed).toEqual({customers: 120, spend: 4320, cac: 36, perCustomer: 20, ratio: 20 / 36});
    expect(found.ages[2].observed).toBeNull();
    expect(
      found.cohorts?.map(({from, paybackMonths, observedMonths}) => [from, paybackMonths, observedMonths])
    ).toEqual([
      ["2025-01", null, 4],
      ["2025-02", null, 4],
      ["2025-03", null, 3]
    ]);
    const cheap = acquisition(historyOf(rows, asOf), {...options, margin: 0.5, spend: spendOf([["2025-02", 720]])});
    expect(cheap.cohorts?.map(({cac, paybackMonths}) => [cac, paybackMonths])).toEqual([
      [null, null],
      [18, 2],
      [null, null]
    ]);
    // where the cost of some months is known, those alone are compared with it
    expect(cheap.ages[0].observed).toMatchObject({customers: 40, cac: 18});
  });

  it("leaves the burn-in and months that are not whole out of all but the counts, and says why nothing is left", () => {
    const found = acquisition(historyOf(rows, day("2025-03-25")), {...options, spend, burnInMonths: 1});
    expect(found.months?.map(({customers, burnIn, partial, cac}) => [customers, burnIn, partial, cac])).toEqual([
      [40, true, false, null],
      [40, false, false, 36],
      [40, false, true, null]
    ]);
    expect(found.all).toMatchObject({from: "2025-02", to: "2025-02", customers: 40});
    const none = acquisition(historyOf(rows, asOf), {...options, spend, burnInMonths: 12});
    expect(none).toMatchObject({all: null, curve: [], cohorts: []});
    expect(none.missing).toBe(
      "The data have 6 months, and the first 12 hold old customers as if they were new (acquisition.burnInMonths)."
    );
  });

  it("forecasts what is left to an age, times what came of the last forecast, and nothing where that was far off", () => {
    const late = day("2025-10-15");
    const history = historyOf(rows, late);
    // half a year before, 52 of the 120 had yet to bring their 10
    const expectedAt = (atFirst: number) => (at: number, days: number) =>
      new Float64Array(120).fill(at === late - 183 ? atFirst : days / 10);
    const {ages, forecastScale} = acquisition(history, {...options, expectedAt: expectedAt(4)});
    expect(forecastScale).toBeCloseTo(520 / 480, 9);
    const left = rows.flatMap(([, first], k) => (k % 2 === 0 ? [ageDays(12) - (late - first)] : []));
    const mean = left.reduce((sum, days) => sum + days / 10, 0) / 120;
    expect(ages[2].forecast?.perCustomer).toBeCloseTo(40 + (mean * 520) / 480, 6);
    // all are of that age
    expect(ages[1]).toMatchObject({observed: {customers: 120, perCustomer: 40}, forecast: null});
    for (const none of [expectedAt(1), () => null, undefined]) {
      const found = acquisition(history, {...options, expectedAt: none});
      expect([found.forecastScale, found.ages[2].forecast]).toEqual([null, null]);
    }
    // too few were there half a year before
    const early = acquisition(historyOf(rows, asOf), {...options, expectedAt: expectedAt(4)});
    expect(early.forecastScale).toBeNull();
  });

  it("keeps to its laws on any history", () => {
    const order = fc.tuple(fc.nat(60), fc.integer({min: 20_000, max: 20_500}), fc.integer({min: 1, max: 200}));
    const history = fc
      .array(order, {minLength: 30, maxLength: 300})
      .filter((rows) => new Set(rows.map(([, day]) => day)).size > 1);
    fc.assert(
      fc.property(history, fc.nat(6), fc.integer({min: 1, max: 12}), (rows, burnInMonths, minimumGroup) => {
        const shop = historyOf(rows as OrderRow[], 20_500);
        const given = {...options, burnInMonths, minimumGroup};
        const found = acquisition(shop, given);
        const all = found.months?.reduce((sum, {customers}) => sum + customers, 0);
        expect(all).toBe(shop.customers.count);
        for (const line of [found.curve, ...(found.cohorts ?? []).map(({points}) => points)]) {
          line.slice(1).forEach((point, k) => expect(point.perCustomer).toBeGreaterThanOrEqual(line[k].perCustomer));
          for (const {since} of line) expect(since).toBeLessThanOrEqual(24);
        }
        for (const {customers} of found.curve) expect(customers).toBeGreaterThan(0);
        // a margin is a share of the same
        const half = acquisition(shop, {...given, margin: 0.5});
        expect(half.curve.map(({perCustomer}) => 2 * perCustomer)).toEqual(
          found.curve.map(({perCustomer}) => expect.closeTo(perCustomer, 6) as number)
        );
      })
    );
  });

  it.each(["one-order", "returns"])("agrees with a recount of the lines of the store %s", async (name) => {
    const folder = temporaryFolder();
    const config = await stores[name](folder);
    const path = join(folder, "spend.csv");
    writeFileSync(path, "month,amount\n2025-12,300\n2026-01,400.50\n");
    const {acquisition: found, history} = await pipeline(
      {config: parseConfig({...config, acquisition: {spend: path}}), path: "store.json"},
      {
        rejectedPath: join(folder, "rejected.csv"),
        campaigns: join(folder, "none"),
        suppressed: join(folder, "none.csv")
      }
    );
    const kept = recount(readFileSync(join(folder, "orders.csv"), "utf8"));
    const firsts = new Map<string, string>();
    for (const {customer, date} of kept) if (!(date > (firsts.get(customer) ?? "9"))) firsts.set(customer, date);
    const of = (month: string) =>
      [...firsts].filter(([, date]) => date.startsWith(month)).map(([customer]) => customer);
    for (const {month, customers, cac} of found.months ?? []) {
      expect(customers, month).toBe(of(month).length);
      if (month === "2026-01") expect(cac).toBeCloseTo(400.5 / customers, 9);
    }
    expect(found.months?.reduce((sum, {customers}) => sum + customers, 0)).toBe(history.customers.count);
    // nobody said a margin
    expect(found.basis).toBe("revenue");
    expect(found.all).toMatchObject({from: "2025-12", to: "2026-01", spend: 700.5});
    const cohort = found.cohorts?.find(({from}) => from <= "2025-11") ?? found.cohorts?.[0];
    if (!cohort) throw new Error("no cohort");
    const point = cohort.points[cohort.points.length - 1];
    const own = new Set([...firsts].filter(([, date]) => date.slice(0, 7) >= cohort.from && date.slice(0, 7) <= cohort.to).map(([id]) => id)); // prettier-ignore
    const amount = kept
      .filter(
        ({customer, date}) => own.has(customer) && day(date) - day(firsts.get(customer) ?? "") <= ageDays(point.since)
      )
      .reduce((sum, line) => sum + line.amount, 0);
    expect(cohort.customers).toBe(own.size);
    expect(point.perCustomer).toBeCloseTo(amount / own.size, 6);
  });
});

/** The lines of a store that are not taken back: each return takes the customer's last line of the same product. */
function recount(text: string): {customer: string; date: string; amount: number}[] {
  const lines: {customer: string; date: string; product: string; amount: number}[] = [];
  for (const row of csvParse(text)) {
    const {customer, product} = row;
    if (Number(row.quantity) > 0)
      lines.push({customer, product, date: row.date.slice(0, 10), amount: Number(row.quantity) * Number(row.price)});
    else {
      const last = lines.findLastIndex((line) => line.customer === customer && line.product === product);
      if (last >= 0) lines.splice(last, 1);
    }
  }
  return lines;
}

describe("groupsOf(months, customers, minimumGroup)", () => {
  it("puts months together until there are thirty customers, and what is left over with the last", () => {
    expect(groupsOf([0, 1, 2, 3, 4], [40, 10, 25, 30, 5], 10)).toEqual([[0], [1, 2], [3, 4]]);
    expect(groupsOf([0, 1], [10, 10], 10)).toEqual([]);
    expect(groupsOf([], [], 10)).toEqual([]);
    expect(groupsOf([0, 1], [50, 50], 60)).toEqual([[0, 1]]);
  });
});

describe("readSpend(path)", () => {
  const read = (text: string) => {
    const path = join(temporaryFolder(), "spend.csv");
    writeFileSync(path, text);
    return readSpend(path);
  };

  it("adds up the channels of a month and keeps them apart, and knows nothing where nothing is said", async () => {
    const text =
      '\uFEFFAmount,Month,Channel\r\n100.5,2025-01,search\r\n"50",2025-01,social\r\n0,2025-02,search\r\n7,2025-02,\r\n\r\n';
    expect(await read(text)).toEqual({
      total: new Map(Object.entries({"2025-01": 150.5, "2025-02": 7})),
      byChannel: new Map([
        ["search", new Map(Object.entries({"2025-01": 100.5, "2025-02": 0}))],
        ["social", new Map([["2025-01", 50]])]
      ])
    });
    expect((await read("month,amount\n2025-01,3\n"))?.byChannel.size).toBe(0);
    // this project has no data/spend.csv of its own
    expect(await readSpend(undefined)).toBeUndefined();
  });

  it.each([
    ["2025-01,100\n", /^missing column in .*spend\.csv: month \(expected a first line such as month,amount\)$/],
    ["month;amount\n2025-01;100\n", /^missing column in .*: month/],
    ["month,amount\n01/2025,100\n", /^invalid month: .*, row 2, "01\/2025" \(expected one such as 2025-11\)$/],
    ["month,amount\n2025-13,100\n", /^invalid month: .*, row 2/],
    ["month,amount\n2025-01,-3\n", /^invalid amount: .*, row 2, "-3" \(expected one such as 1250\.50\)$/],
    ['month,amount\n2025-01,"1,200"\n', /^invalid amount: .*, row 2/],
    ["month,amount\n2025-01,\n", /^invalid amount: .*, row 2/],
    ["month,amount\n2025-01,1\n2025-02,1\n2025-01,1\n", /^doubled month: .*, row 4 is of the same as row 2$/]
  ])("refuses %j in one line", async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it("refuses a path that the config names and that is not there", async () => {
    await expect(readSpend(join(temporaryFolder(), "none.csv"))).rejects.toThrow(/^unreadable acquisition\.spend: /);
  });
});

describe("demoSpend(source)", () => {
  it("has every month of the store's window, the same each time", () => {
    const source = {kind: "demo", seed: 1} as const;
    const {total: spend, byChannel} = demoSpend(source);
    expect(spend.size).toBe(24);
    expect([...spend.keys()][23]).toBe("2026-10");
    expect(demoSpend(source).total).toEqual(spend);
    for (const [month, amount] of spend) {
      expect(amount).toBeGreaterThan(0);
      expect([...byChannel.values()].reduce((sum, own) => sum + (own.get(month) ?? 0), 0)).toBeCloseTo(amount, 9);
    }
  });
});
