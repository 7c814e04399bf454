import {describe, expect, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {checkIds, type CheckId} from "../../loaders/contract/watch.js";
import {history as historySchema, type BuildHistory} from "../../loaders/contract/history.js";
import {formatDay} from "../../loaders/day.js";
import type {Ledger} from "../../loaders/types.js";
import {ofThisStore, stops, watch} from "../../loaders/watch.js";
import {buildRecord} from "../../loaders/watch/buildRecord.js";
import {carryOver} from "../../loaders/watch/carryOver.js";
import {randomOf} from "../support/randomOf.js";

interface Order {
  customer: number;
  day: number;
  amount: number;
}

const first = 20_000;
const config = parseConfig({store: {name: "Shop", currency: "GBP"}, source: {kind: "demo"}});

/** Some 40 orders a day of 1,500 customers, in two years. */
function shop(seed: number, days = 730): Order[] {
  const {uniform} = randomOf(seed);
  return Array.from({length: days * 40}, () => ({
    customer: Math.floor(uniform() * 1500),
    day: first + Math.floor(uniform() * days),
    amount: Math.round(500 + uniform() * 9500) / 100
  })).sort((a, b) => a.day - b.day);
}

function ledgerOf(orders: readonly Order[]): Ledger {
  const ids = [...new Set(orders.map(({customer}) => customer))].sort((a, b) => a - b);
  const sorted = orders.toSorted((a, b) => a.customer - b.customer || a.day - b.day);
  const start = new Int32Array(ids.length + 1);
  const placeOf = new Map(ids.map((id, i) => [id, i]));
  for (const {customer} of sorted) ++start[(placeOf.get(customer) as number) + 1];
  for (let i = 0; i < ids.length; ++i) start[i + 1] += start[i];
  const n = sorted.length;
  return {
    count: ids.length,
    id: ids.map(String),
    orders: {
      count: n,
      start,
      day: Int32Array.from(sorted, ({day}) => day),
      revenue: Float64Array.from(sorted, ({amount}) => amount),
      lines: new Int32Array(n).fill(1),
      articles: new Int32Array(n).fill(1)
    },
    goneDay: new Int32Array(n).fill(2 ** 31 - 1),
    takings: {start: new Int32Array(n + 1), day: new Int32Array(), amount: new Float64Array()},
    returns: {count: 0, start: new Int32Array(ids.length + 1), day: new Int32Array(), amount: new Float64Array()}
  };
}

interface Night {
  orders: readonly Order[];
  asOf: number;
  firstDay?: number;
  columns?: string[];
  rejected?: number;
  accepted?: CheckId[];
  own?: typeof config;
}

/** One build: what it publishes and what it found. */
function build(
  {
    orders,
    asOf,
    firstDay = first,
    columns = ["customerId", "country"],
    rejected = 0.01,
    accepted = [],
    own = config
  }: Night,
  last: BuildHistory | null
) {
  const ledger = ledgerOf(orders.filter(({day}) => day >= firstDay && day <= asOf));
  const history = {ledger, asOfDay: asOf, firstDay};
  const quality = {reasons: [{reason: "no-customer" as const, rows: 1, share: rejected, example: null}], alarms: []};
  const record = buildRecord({config: own, history, quality, columns: [columns], auc: null, code: "1"});
  const previous = ofThisStore({history: last, missing: null}, record);
  const found = watch({history, record, config: own}, previous, accepted);
  const ordersAfter = (day: string) => orders.filter((order) => formatDay(order.day) > day && order.day <= asOf).length;
  const next = carryOver(record, previous.history, {accepted: found.accepted, minimumGroup: 10, ordersAfter});
  return {found, history: next, stopped: stops(found).map(({check}) => check)};
}

const orders = shop(3);
const lastDay = first + 729;
const nights = Array.from({length: 10}, (_, i) => lastDay - 40 + i * 4);

describe("watch(build, previous), night by night", () => {
  it(
    "finds nothing in 60 nights of a shop where nothing is wrong, also of a window that moves",
    {timeout: 60_000},
    () => {
      for (const window of [Infinity, 400]) {
        let last: BuildHistory | null = null;
        for (let asOf = lastDay - 60; asOf <= lastDay; ++asOf) {
          const night = build({orders, asOf, firstDay: Math.max(first, asOf - window)}, last);
          expect(night.found.checks.filter(({status}) => status === "warned" || status === "stopped")).toEqual([]);
          if (last) expect(night.found.checks.filter(({status}) => status === "not-checked")).toEqual([]);
          last = historySchema.parse(night.history);
        }
        expect(last?.rows.length).toBe(61);
      }
    }
  );

  const faults: [string, CheckId, (asOf: number) => Partial<Night>][] = [
    ["half of all lines", "lines-lost", () => ({orders: orders.filter((_, i) => i % 2 === 0)})],
    ["a third of the customers", "customers-lost", () => ({orders: orders.filter(({customer}) => customer % 3 > 0)})],
    ["amounts in hundredths", "amount-scale", () => ({orders: orders.map((o) => ({...o, amount: o.amount * 100}))})],
    ["amounts over a hundred", "revenue-lost", () => ({orders: orders.map((o) => ({...o, amount: o.amount / 100}))})],
    [
      "a closed month",
      "month-restated",
      (asOf) => ({orders: orders.filter(({day}) => formatDay(day).slice(0, 7) !== formatDay(asOf - 150).slice(0, 7))})
    ],
    ["the first year", "lines-lost", () => ({firstDay: first + 365})],
    ["the last month", "as-of-back", (asOf) => ({asOf: asOf - 30})],
    ["a column with a use", "column-lost", () => ({columns: ["customerId"]})],
    ["a third of the lines to one reason", "rejected", () => ({rejected: 0.35})]
  ];
  it.each(faults)("stops the build that lost %s (%s), on each of ten nights", {timeout: 60_000}, (_, check, fault) => {
    for (const asOf of nights) {
      const last = build({orders, asOf: asOf - 1}, null).history;
      expect(build({orders, asOf, ...fault(asOf)}, last).stopped).toContain(check);
    }
  });

  it("warns of a twentieth of the lines, and stops nothing for it", () => {
    const last = build({orders, asOf: lastDay - 1}, null).history;
    const {found, stopped} = build({orders: orders.filter((_, i) => i % 20 > 0), asOf: lastDay}, last);
    expect(stopped).toEqual([]);
    expect(found.checks.find(({check}) => check === "lines-lost")?.status).toBe("warned");
  });

  it("says and keeps the same of a rebuild of the same day, and stops a rebuild that lost half of it", () => {
    const old = build({orders, asOf: lastDay - 1}, null).history;
    for (const before of [null, old]) {
      const once = build({orders, asOf: lastDay}, before);
      const again = build({orders, asOf: lastDay}, once.history);
      expect(again).toEqual(once);
      const half = build({orders: orders.filter((_, i) => i % 2 > 0), asOf: lastDay}, once.history);
      expect(half.stopped).toContain("lines-lost");
    }
  });

  it("takes an accepted stop for that day, its rebuilds too, and compares the next day with it", () => {
    const half = orders.filter((_, i) => i % 2 > 0);
    const old = build({orders, asOf: lastDay - 2}, null).history;
    const refused = build({orders: half, asOf: lastDay - 1}, old);
    const once = build({orders: half, asOf: lastDay - 1, accepted: refused.stopped}, old);
    expect(once.stopped).toEqual([]);
    expect(build({orders: half, asOf: lastDay - 1}, once.history)).toEqual(once);
    expect(once.history.rows.at(-1)?.accepted).toEqual(refused.stopped);
    const next = build({orders: half, asOf: lastDay}, once.history);
    expect(next.found.checks.every(({status}) => status === "passed")).toBe(true);
    expect(next.found.accepted).toEqual([]);
  });

  it("only warns where the config reads other data, or where it says so", () => {
    const last = build({orders, asOf: lastDay - 1}, null).history;
    const half = orders.filter((_, i) => i % 2 > 0);
    const other = parseConfig({store: {name: "Shop", currency: "GBP"}, source: {kind: "demo", seed: 1}});
    expect(build({orders: half, asOf: lastDay, own: other}, last)).toMatchObject({
      stopped: [],
      found: {changed: ["source"]}
    });
    const never = parseConfig({
      store: {name: "Shop", currency: "GBP"},
      source: {kind: "demo"},
      watch: {stop: Object.fromEntries(checkIds.map((id) => [id, false]))}
    });
    expect(build({orders: half, asOf: lastDay, own: never}, last).stopped).toEqual([]);
  });

  it("compares nothing with the site of another shop, as who tries the demo store first has it, nor carries its days over", () => {
    const last = build({orders, asOf: lastDay}, null).history;
    const other = parseConfig({store: {name: "Another shop", currency: "GBP"}, source: {kind: "demo"}});
    const {found, history} = build({orders: orders.slice(0, 2000), asOf: lastDay - 300, own: other}, last);
    expect(found).toMatchObject({previous: null, missing: "first", changed: []});
    expect(found.checks.filter(({status}) => status !== "not-checked")).toEqual([]);
    expect(history.rows.map(({asOf}) => asOf)).toEqual([formatDay(lastDay - 300)]);
    expect(history.before).toBeNull();
  });

  it("stays small in ten years of nights", {timeout: 60_000}, () => {
    const days = 3650;
    const long = shop(5, days).filter((_, i) => i % 4 === 0);
    let last: BuildHistory | null = null;
    const {history} = build({orders: long, asOf: first + days - 2}, null);
    const rows = Array.from({length: days - 2}, (_, i) => ({...history.rows[0], asOf: formatDay(first + i)}));
    last = {...history, rows: rows.slice(-400)};
    const next = build({orders: long, asOf: first + days - 1}, last).history;
    expect(historySchema.parse(next).rows.length).toBe(400);
    expect(JSON.stringify(next).length).toBeLessThan(100_000);
  });

  it("counts days of few orders with later ones", () => {
    const few = orders.filter((_, i) => i % 10 === 0);
    let last: BuildHistory | null = null;
    for (let asOf = lastDay - 30; asOf <= lastDay; ++asOf) last = build({orders: few, asOf}, last).history;
    const days = (last as BuildHistory).rows.map(({asOf}) => asOf);
    expect(days.length).toBeGreaterThan(5);
    days.slice(1).forEach((day, i) => {
      const between = few.filter((order) => formatDay(order.day) > days[i] && formatDay(order.day) <= day);
      expect(between.length).toBeGreaterThanOrEqual(10);
    });
  });
});
