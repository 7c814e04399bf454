import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {customerColumns} from "../../loaders/contract/columns.js";
import type {TrainedChurn} from "../../loaders/contract/churn.js";
import {pipeline, type Analysis} from "../../loaders/pipeline.js";
import {snapshot, type Snapshot} from "../../loaders/snapshot.js";
import {orderShard as orderShardSchema, type OrderShard} from "../../loaders/contract/orders.js";
import {roundRecency} from "../../loaders/snapshot/roundRecency.js";
import {weeksGap} from "../../loaders/snapshot/weeksGap.js";
import {orderShard} from "../../src/data/orderShard.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";
import {json, numbers, texts} from "./published.js";

const logit = (p: number) => Math.log(p / (1 - p));
const odds = customerColumns.filter((name) => name.startsWith("odds"));

let analysis: Analysis;
let exact: Snapshot;
let members: Snapshot;
/** with the weeks, and with the days of orders */
let weekly: Snapshot;
let daily: Snapshot;
/** a published column by the analysis's customers */
let column: (name: string, of?: Snapshot) => number[];

beforeAll(async () => {
  const privacy = {customers: "pseudonymous"} as const;
  const config = parseConfig({store: {name: "S", currency: "GBP"}, source: {kind: "demo", customers: 3000}, privacy});
  const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
  analysis = await pipeline({config, path: "store.json"}, {rejectedPath: join(folder, "rejected.csv")});
  rmSync(folder, {recursive: true});
  const {id} = analysis.history.customers;
  const place = new Map(id.map((id, i) => [id, i]));
  const keyOf = (id: string) => (place.get(id) ?? 0).toString(16).padStart(16, "0");
  members = snapshot(analysis, keyOf);
  const named = {...config, privacy: {...config.privacy, customers: "identified" as const}};
  exact = snapshot({...analysis, config: named}, keyOf);
  const tell = (privacy: Partial<typeof config.privacy>) =>
    snapshot({...analysis, config: {...config, privacy: {...config.privacy, ...privacy}}}, keyOf);
  weekly = tell({orders: "weeks"});
  daily = tell({customers: "identified", orders: "days"});
  column = (name, of = members) => {
    const result: number[] = Array.from({length: id.length}, () => NaN);
    const values = numbers(of, "customers.arrow", name);
    texts(of, "customers.arrow", "key").forEach((key, row) => (result[parseInt(key, 16)] = values[row]));
    return result;
  };
}, 120_000);

describe("churn(history).parts()", () => {
  it("adds up to the log odds of every customer's risk", () => {
    const {features, base, values} = analysis.risk.parts()!;
    analysis.risk.risk!.forEach((risk, i) => {
      const row = values.subarray(i * features.length, (i + 1) * features.length);
      expect(row.reduce((sum, part) => sum + part, base)).toBeCloseTo(logit(risk), 6);
    });
  });
});

describe("customers.arrow", () => {
  it("has what each customer spent in twelve months as their orders say, not a quotient of rounded numbers", () => {
    const {asOfDay, orders} = analysis.history;
    const told = column("revenueYear", exact);
    told.forEach((amount, i) => {
      let spent = 0;
      for (let j = orders.start[i]; j < orders.start[i + 1]; ++j)
        if (orders.day[j] > asOfDay - 365) spent += orders.revenue[j];
      expect(amount).toBeCloseTo(spent, 2);
    });
    expect(told.filter((amount) => amount > 0).length).toBeGreaterThan(500);
  });

  it("takes every feature of the score apart, which add up to the risk as far as they are told", () => {
    const {score} = json<TrainedChurn>(exact, "churn.json");
    const told = score!.features.map(({feature}) => `odds${feature.charAt(0).toUpperCase()}${feature.slice(1)}`);
    expect(odds).toEqual(expect.arrayContaining(told));
    const columns = told.map((name) => column(name, exact));
    column("churnRisk", exact).forEach((risk, i) => {
      if (!(risk > 0.01 && risk < 0.99)) return;
      const sum = columns.reduce((sum, values) => sum + values[i], score!.base);
      expect(Math.abs(sum - logit(risk))).toBeLessThan(0.005 * told.length + 0.01);
    });
  });

  it("tells rhythms and days to come in weeks, the first order to four weeks, and the score in quarters", () => {
    for (const name of ["usualGap", "nextOrderLow", "nextOrder", "nextOrderHigh"]) {
      for (const days of column(name)) if (!Number.isNaN(days)) expect(days % 7).toBe(0);
    }
    for (const name of odds)
      for (const part of column(name)) if (!Number.isNaN(part)) expect(Number.isInteger(part * 4)).toBe(true);
    const [once, tenure, silence] = [column("frequency"), column("tenure"), column("recency")];
    const repeat = tenure.filter((days, i) => once[i] > 1 && days > silence[i]);
    expect(new Set(repeat).size).toBeLessThan(35);
    expect(tenure.every((days, i) => days >= silence[i] - 1)).toBe(true);
  });

  it("has the next order's quarters in their order", () => {
    const [low, middle, high] = ["nextOrderLow", "nextOrder", "nextOrderHigh"].map((name) => column(name));
    const known = middle.filter((days) => days > 0).length;
    expect(known).toBeGreaterThan(100);
    middle.forEach((days, i) => {
      if (!Number.isNaN(days)) expect(low[i]).toBeLessThanOrEqual(days);
      if (!Number.isNaN(high[i])) expect(high[i]).toBeGreaterThanOrEqual(days);
    });
  });
});

/** The told orders by the analysis's customers. */
function strips<Order>(of: Snapshot): Order[][] {
  const shards = json<OrderShard[]>(of, "orders.json");
  const result: Order[][] = [];
  for (const {customers} of shards)
    for (const [key, told] of Object.entries(customers)) result[parseInt(key, 16)] = told as Order[];
  return result;
}

describe("orders.json", () => {
  it("has no shard unless the config asks for them, nor in aggregate mode", () => {
    expect(json(members, "orders.json")).toEqual([]);
    expect(json(members, "summary.json").orders).toBeNull();
    const {config} = analysis;
    const privacy = {...config.privacy, customers: "aggregate" as const, orders: "weeks" as const};
    const grouped = snapshot({...analysis, config: {...config, privacy}}, (id) => id);
    expect(json(grouped, "orders.json")).toEqual([]);
    expect(json(grouped, "summary.json").orders).toBeNull();
  });

  it("holds every listed customer in the shard that a browser asks for, of at most 50 KB", () => {
    for (const of of [weekly, daily]) {
      const shards = json<OrderShard[]>(of, "orders.json");
      expect(shards.length).toBeGreaterThan(1);
      expect(json(of, "summary.json").orders).toEqual({unit: of === weekly ? "weeks" : "days", shards: shards.length});
      for (const shard of shards) {
        expect(orderShardSchema.safeParse(shard).error).toBeUndefined();
        expect(JSON.stringify(shard).length).toBeLessThanOrEqual(50_000);
      }
      for (const key of texts(of, "customers.arrow", "key"))
        expect(shards[orderShard(key, shards.length)].customers).toHaveProperty(key);
    }
  });

  it("tells weeks without amounts, of which the last is the silence that the table tells", () => {
    const silence = column("recency", weekly);
    const {start, day} = analysis.history.orders;
    strips<number>(weekly).forEach((weeks, i) => {
      expect(weeks[0]).toBe(silence[i] - 1);
      const days = [...new Set(day.subarray(start[i], start[i + 1]))].map((one) => analysis.history.asOfDay - one);
      expect(weeks.length).toBeLessThanOrEqual(days.length);
      for (const one of days) expect(weeks.some((week) => Math.abs(week - one) <= 6)).toBe(true);
    });
  });

  it("tells nothing of which two days of one week are told apart: no week is cut by another member's", () => {
    const told = roundRecency(Int32Array.from({length: 1000}, (_, i) => i + 1));
    const days = new Map<number, number>();
    for (const week of told) days.set(week, (days.get(week) ?? 0) + 1);
    // all but the last, which the end of the list cuts
    expect(Math.min(...[...days.values()].slice(0, -1))).toBe(7);
    const weeks = new Set(told.map((recency) => recency - 1));
    for (const strip of strips<number>(weekly)) for (const week of strip) expect(weeks.has(week)).toBe(true);
  });

  it("tells days with what was kept of them, which add up to the spend, where customers go by their ids", () => {
    const {monetary, recency} = analysis.history.customers;
    strips<[number, number]>(daily).forEach((days, i) => {
      expect(days[0][0]).toBe(recency[i] - 1);
      expect(days.reduce((sum, [, amount]) => sum + amount, 0)).toBeCloseTo(monetary[i], 1);
    });
  });
});

describe("weeksGap(history, customer)", () => {
  it("is the same wherever in their weeks the days are, so that it tells nothing of that", () => {
    const day = fc.tuple(fc.integer({min: 0, max: 120}), fc.nat({max: 6}), fc.nat({max: 6}));
    fc.assert(
      fc.property(fc.array(day, {minLength: 2, maxLength: 12}), (days) => {
        const gap = (offset: 1 | 2) => {
          // weeks of the open last band, a year back and more
          const rows = days.map((own): OrderRow => [0, 20_000 - 365 - own[0] * 7 - own[offset], 1]);
          return weeksGap(historyOf(rows, 20_000), 0);
        };
        const distinct = (offset: 1 | 2) => new Set(days.map((own) => own[0] * 7 + own[offset])).size;
        fc.pre(distinct(1) === days.length && distinct(2) === days.length);
        expect(gap(1)).toBe(gap(2));
      })
    );
  });
});

/**
 * Somebody who knows the model to the last digit: of the days that the table leaves open (`cell`), the one whose score is
 * nearest to the risk, all other parts as they are told. Returns how often that is the day.
 */
function findDays(of: {risk: number[]; parts: (name: string) => number[]; tenure: ArrayLike<number>}): number {
  const {features, base} = analysis.risk.parts()!;
  const {customers} = analysis.history;
  const published = column("recency");
  const monetary = column("monetary");
  const {outlook} = analysis.worth;
  const days = Array.from({length: customers.count}, (_, i) => {
    const {start, day} = analysis.history.orders;
    return new Set(day.subarray(start[i], start[i + 1])).size;
  });
  const moving = features.flatMap((feature, j) => (feature === "overdue" || feature === "orderModel" ? j : []));
  const others = features
    .filter((_, j) => !moving.includes(j))
    .map((feature) => of.parts(`odds${feature.charAt(0).toUpperCase()}${feature.slice(1)}`));
  const best = published.map(() => ({distance: Infinity, day: NaN}));
  for (let shift = -3; shift <= 3; ++shift) {
    const recency = published.map((days, i) => Math.min(days + shift, of.tenure[i] + 1));
    const noOrder = recency.map(
      (day, i) => outlook!({repeats: days[i] - 1, tenure: of.tenure[i], silence: day - 1}).noOrder
    );
    const {values} = analysis.risk.parts({recency, tenure: of.tenure, monetary, noOrder})!;
    recency.forEach((day, i) => {
      const score = others.reduce(
        (sum, part) => sum + part[i],
        moving.reduce((sum, j) => sum + values[i * features.length + j], base)
      );
      const distance = Math.abs(score - logit(Math.min(0.995, Math.max(0.005, of.risk[i]))));
      if (distance < best[i].distance) best[i] = {distance, day};
    });
  }
  // of whom a rhythm tells something; at the ends of the scale a percent tells nothing
  const asked = published.flatMap((_, i) =>
    customers.frequency[i] >= 4 && of.risk[i] > 0.03 && of.risk[i] < 0.97 ? [i] : []
  );
  expect(asked.length).toBeGreaterThan(500);
  return asked.filter((i) => best[i].day === customers.recency[i]).length / asked.length;
}

/** The same of the first order: of the days of its week, the one whose score is nearest to the risk. */
function findFirstDays(of: {
  risk: number[];
  parts: (name: string) => number[];
  tenure: ArrayLike<number>;
  recency?: ArrayLike<number>;
  monetary?: ArrayLike<number>;
}): number {
  const {features, base} = analysis.risk.parts()!;
  const {customers, orders} = analysis.history;
  const {outlook} = analysis.worth;
  const {recency = column("recency"), monetary = column("monetary")} = of;
  const moving = features.flatMap((feature, j) => (["overdue", "orderModel", "tenure"].includes(feature) ? j : []));
  const others = features
    .filter((_, j) => !moving.includes(j))
    .map((feature) => of.parts(`odds${feature.charAt(0).toUpperCase()}${feature.slice(1)}`));
  const best = of.risk.map(() => ({distance: Infinity, day: NaN}));
  const repeats = of.risk.map((_, i) => new Set(orders.day.subarray(orders.start[i], orders.start[i + 1])).size - 1);
  for (let shift = -3; shift <= 3; ++shift) {
    const tenure = Array.from(of.tenure, (days, i) => Math.max(days + shift, recency[i] - 1));
    const noOrder = tenure.map(
      (days, i) => outlook!({repeats: repeats[i], tenure: days, silence: recency[i] - 1}).noOrder
    );
    const {values} = analysis.risk.parts({recency, tenure, monetary, noOrder})!;
    tenure.forEach((day, i) => {
      const score = others.reduce(
        (sum, part) => sum + part[i],
        moving.reduce((sum, j) => sum + values[i * features.length + j], base)
      );
      const distance = Math.abs(score - logit(Math.min(0.995, Math.max(0.005, of.risk[i]))));
      if (distance < best[i].distance) best[i] = {distance, day};
    });
  }
  const asked = of.risk.flatMap((risk, i) => (customers.frequency[i] >= 4 && risk > 0.03 && risk < 0.97 ? [i] : []));
  expect(asked.length).toBeGreaterThan(500);
  return asked.filter((i) => best[i].day === customers.tenure[i]).length / asked.length;
}

describe("an attack on the rounding, through the published coefficients", () => {
  it("finds the day of the last order where the score is told exactly", () => {
    const {features, values} = analysis.risk.parts()!;
    const parts = (name: string) => {
      const j = features.findIndex((feature) => `odds${feature}`.toLowerCase() === name.toLowerCase());
      return Array.from(analysis.risk.risk!, (_, i) => values[i * features.length + j]);
    };
    const {tenure} = analysis.history.customers;
    expect(findDays({risk: Array.from(analysis.risk.risk!), parts, tenure})).toBeGreaterThan(0.7);
  });

  it("finds it no more often than a guess among the days of the week that the table tells", () => {
    const found = findDays({risk: column("churnRisk"), parts: column, tenure: column("tenure")});
    expect(found).toBeLessThan(1 / 7 + 0.04);
  });

  it("finds neither the last nor the first order's day within its week by the weeks of all orders", () => {
    const weeks = strips<number>(weekly);
    const first = Float64Array.from(weeks, (own) => own[own.length - 1]);
    const parts = (name: string) => column(name, weekly);
    expect(findDays({risk: column("churnRisk", weekly), parts, tenure: first})).toBeLessThan(1 / 7 + 0.04);
    expect(findFirstDays({risk: column("churnRisk", weekly), parts, tenure: first})).toBeLessThan(1 / 7 + 0.04);
  });

  it("would find the first order's day where the score were told exactly", () => {
    const {features, values} = analysis.risk.parts()!;
    const parts = (name: string) => {
      const j = features.findIndex((feature) => `odds${feature}`.toLowerCase() === name.toLowerCase());
      return Array.from(analysis.risk.risk!, (_, i) => values[i * features.length + j]);
    };
    const weeks = strips<number>(weekly);
    const tenure = Float64Array.from(weeks, (own) => own[own.length - 1]);
    const {recency, monetary} = analysis.history.customers;
    const found = findFirstDays({risk: Array.from(analysis.risk.risk!), parts, tenure, recency, monetary});
    // three times as often as by a guess
    expect(found).toBeGreaterThan(3 / 7);
  });

  it("finds no spend nearer than the table's two digits, and no first order within its four weeks", () => {
    const {customers} = analysis.history;
    const {features} = analysis.risk.parts()!;
    const told = {recency: column("recency"), tenure: column("tenure"), monetary: column("monetary"), noOrder: null};
    // the part of each candidate, against the part that is told: the candidates that fit are all those of the table's cell
    const fits = (name: "monetary" | "tenure", candidates: (i: number) => number[]) => {
      const j = features.indexOf(name);
      if (j < 0) return [];
      const published = column(`odds${name.charAt(0).toUpperCase()}${name.slice(1)}`);
      const most = Math.max(...told[name].map((_, i) => candidates(i).length));
      const kept = told[name].map(() => new Set<number>());
      for (let k = 0; k < most; ++k) {
        const tried = told[name].map((_, i) => candidates(i)[k] ?? NaN);
        const {values} = analysis.risk.parts({...told, [name]: tried})!;
        tried.forEach((value, i) => {
          if (Math.round(values[i * features.length + j] * 4) / 4 === published[i]) kept[i].add(value);
        });
      }
      return kept.map((set, i) => ({set, all: candidates(i)}));
    };
    // a guess by the part: the middle of what fits it, against the middle of the cell
    const errors = (rows: ReturnType<typeof fits>, truth: ArrayLike<number>) => {
      const middle = (values: Iterable<number>) => {
        const all = [...values];
        return all.reduce((sum, value) => sum + value, 0) / all.length;
      };
      const some = rows.map((row, i) => ({...row, i})).filter(({set, i}) => set.size > 0 && customers.frequency[i] > 1);
      const off = (guess: (row: (typeof some)[number]) => number) =>
        some.reduce((sum, row) => sum + Math.abs(guess(row) - truth[row.i]), 0) / some.length;
      return {by: off(({set}) => middle(set)), table: off(({all}) => middle(all))};
    };
    const spend = errors(
      fits("monetary", (i) => {
        const step = 10 ** (Math.floor(Math.log10(Math.max(1, told.monetary[i]))) - 1);
        return [-0.4, -0.2, 0, 0.2, 0.4].map((part) => told.monetary[i] + part * step);
      }),
      customers.monetary
    );
    expect(spend.by).toBeGreaterThan(0.98 * spend.table);
    const first = errors(
      fits("tenure", (i) => Array.from({length: 28}, (_, k) => told.tenure[i] - 14 + k)),
      customers.tenure
    );
    expect(first.by).toBeGreaterThan(0.98 * first.table);
  });
});
