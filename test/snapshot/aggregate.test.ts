import {tmpdir} from "node:os";
import {mkdtempSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {beforeAll, describe, expect, it} from "vitest";
import {parseConfig, type StoreConfig} from "../../loaders/config.js";
import type {Actions} from "../../loaders/contract/actions.js";
import type {Churn} from "../../loaders/contract/churn.js";
import type {Dimensions} from "../../loaders/contract/dimensions.js";
import type {Rfm} from "../../loaders/contract/rfm.js";
import type {Timing} from "../../loaders/contract/timing.js";
import {pipeline, type Analysis} from "../../loaders/pipeline.js";
import {snapshot, type Snapshot} from "../../loaders/snapshot.js";
import {foldSmall} from "../../loaders/snapshot/disclose/foldSmall.js";
import {joinCohorts} from "../../loaders/snapshot/disclose/joinCohorts.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";
import {teller} from "../../loaders/tell.js";
import {hasOnlineRetail, onlineRetailConfig} from "../onlineRetail.js";
import {json, numbers, sum, texts} from "./published.js";

const demo = (customers: number): StoreConfig => ({
  store: {name: "Demo store", currency: "GBP"},
  source: {kind: "demo", customers}
});

describe.each([
  {name: "a store of 150 customers", config: demo(150), present: true, minimum: 10},
  {name: "a store of 1,500 customers", config: demo(1_500), present: true, minimum: 25},
  {
    name: "Online Retail (skipped where the file is absent)",
    config: onlineRetailConfig,
    present: hasOnlineRetail,
    minimum: 10
  }
])("snapshot(analysis, keyOf) of $name, aggregate", ({config, present, minimum}) => {
  let analysis: Analysis;
  let members: Snapshot;

  beforeAll(async () => {
    if (!present) return;
    const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
    const parsed = parseConfig({...config, privacy: {customers: "aggregate", minimumGroup: minimum}});
    analysis = await pipeline({config: parsed, path: "store.json"}, {rejectedPath: join(folder, "rejected.csv")});
    members = snapshot(analysis, customerKeys(parsed));
  });

  it.skipIf(!present)("gives customers.arrow no row", () => {
    expect(tableFromIPC(members.get("customers.arrow")).numRows).toBe(0);
  });

  it.skipIf(!present)("has no cell of fewer customers than the smallest group", () => {
    for (const name of ["cube.arrow", "monthly.arrow"]) {
      expect(Math.min(...numbers(members, name, "customers"))).toBeGreaterThanOrEqual(minimum);
    }
  });

  it.skipIf(!present)("has no sum of fewer customers than that who add to it", () => {
    for (const column of ["active", "activeBefore"]) {
      expect(Math.min(...numbers(members, "cube.arrow", column).filter((n) => n > 0))).toBeGreaterThanOrEqual(minimum);
    }
  });

  it.skipIf(!present)("counts groups of enough customers or of none in every JSON member", () => {
    const counts =
      /^(customers|churned|truePositives|falsePositives|trueNegatives|falseNegatives|repeatCustomers|atRisk|open|closed|beyondDefection|actual|orders)$/;
    const few: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (counts.test(key) && typeof inner === "number" && inner > 0 && inner < minimum) few.push(`${path}.${key}`);
        walk(inner, `${path}.${key}`);
      }
    };
    for (const name of members.keys()) if (name.endsWith(".json")) walk(json(members, name), name);
    expect(few).toEqual([]);
  });

  it.skipIf(!present)("has curves and thresholds whose steps are of enough customers", () => {
    const few = (steps: number[]) => steps.filter((step) => step > 0 && step < minimum);
    const steps = (values: number[]) => values.slice(1).map((value, i) => Math.round(Math.abs(value - values[i])));
    const timing = json<Timing>(members, "timing.json");
    for (const {survival, returnProbability} of [timing, ...timing.personas]) {
      expect(few(steps(survival.map(({atRisk}) => atRisk)))).toEqual([]);
      expect(few(steps(returnProbability.map(({atRisk}) => atRisk)))).toEqual([]);
    }
    const churn = json<Churn>(members, "churn.json");
    if ("missing" in churn) return;
    const [{truePositives: left, falsePositives: stayed}] = churn.thresholds;
    for (const counts of [
      churn.thresholds.map(({truePositives}) => truePositives),
      churn.thresholds.map(({falsePositives}) => falsePositives),
      churn.roc.map(({truePositiveRate}) => truePositiveRate * left),
      churn.roc.map(({falsePositiveRate}) => falsePositiveRate * stayed),
      [
        0,
        ...churn.lift.map(({captured}) => captured * sum(churn.calibration.map((row) => row.observed * row.customers)))
      ],
      churn.calibration.flatMap(({observed, customers}) => [0, observed * customers, 0, (1 - observed) * customers])
    ]) {
      expect(few(steps(counts))).toEqual([]);
    }
  });

  it.skipIf(!present)("tells nothing of few by what two members say of the same group", () => {
    const cube = (dimension: string, column: string) => {
      const [labels, values] = [texts(members, "cube.arrow", dimension), numbers(members, "cube.arrow", column)];
      return (label: string) => sum(values.filter((_, cell) => labels[cell] === label));
    };
    for (const row of json<Actions>(members, "actions.json").actions) {
      expect(row.customers).toBe(cube("action", "customers")(row.action));
      expect(row.revenue * 100).toBeCloseTo(cube("action", "revenueYear")(row.action), 3);
    }
    const {personas, totals} = json(members, "summary.json");
    expect(sum(personas.map(({customers}) => customers))).toBe(totals.customers);
    for (const row of personas) {
      expect(row.customers).toBe(cube("persona", "customers")(row.persona));
      expect(Math.abs(row.revenue * 100 - cube("persona", "revenue")(row.persona))).toBeLessThan(100);
    }
    const {vips} = json(members, "summary.json");
    const bands = json<Dimensions>(members, "dimensions.json").dimensions.find(({id}) => id === "value")?.values ?? [];
    const moved = bands.length > 1 ? Math.abs(vips.customers - cube("value", "customers")(bands[0])) : 0;
    expect(moved === 0 || moved >= minimum).toBe(true);
    const {groups, cells, crossed} = json<Rfm>(members, "rfm.json");
    expect(sum(groups.map(({customers}) => customers))).toBe(totals.customers);
    for (const {group, customers, revenue} of groups) {
      const own = cells.filter((cell) => cell.group === group);
      expect(sum(own.map((cell) => cell.customers))).toBe(customers);
      expect(sum(own.map((cell) => cell.revenue))).toBeCloseTo(revenue, 2);
    }
    for (const {group, customers} of crossed) {
      const all = groups.find((other) => other.group === group)?.customers;
      expect(customers === all || customers % minimum === 0).toBe(true);
    }
    const month = texts(members, "monthly.arrow", "month");
    const ofMonth = (column: string) => {
      const values = numbers(members, "monthly.arrow", column);
      return (name: string) => sum(values.filter((_, row) => month[row] === name));
    };
    const [revenue, orders, customers] = ["revenue", "orders", "customers"].map(ofMonth);
    for (const row of json<Timing>(members, "timing.json").months) {
      expect(revenue(row.month)).toBeCloseTo(row.revenue, 1);
      expect([orders(row.month), customers(row.month)]).toEqual([row.orders, row.customers]);
      for (const told of [row.orders, row.customers]) expect(told % minimum).toBe(0);
    }
  });

  it.skipIf(!present)("counts those who order again in steps, and every customer in some cohort", () => {
    const {cohorts} = json<Timing>(members, "timing.json");
    for (const cohort of cohorts) {
      expect(cohort.customers).toBeGreaterThanOrEqual(minimum);
      for (const {customers} of cohort.months.slice(1)) {
        expect(customers % minimum === 0 || customers === cohort.customers).toBe(true);
      }
    }
    expect(sum(cohorts.map(({customers}) => customers))).toBe(json(members, "summary.json").totals.customers);
  });

  it.skipIf(!present)("loses no customer and no revenue by that", () => {
    const {totals} = json(members, "summary.json");
    expect(sum(numbers(members, "cube.arrow", "customers"))).toBe(totals.customers);
    expect(sum(numbers(members, "cube.arrow", "revenue")) / 100).toBeCloseTo(totals.revenue, 0);
    expect(sum(numbers(members, "monthly.arrow", "revenue"))).toBeCloseTo(totals.revenue, 1);
  });

  it.skipIf(!present)("keeps personas, actions and risk, and says that counts are about right", () => {
    const {dimensions} = json<Dimensions>(members, "dimensions.json");
    for (const {id, values, approximate} of dimensions) {
      expect(new Set(texts(members, "cube.arrow", id)).size).toBeLessThanOrEqual(values.length);
      if (id === "risk" && analysis.risk.risk) expect(values).toHaveLength(10);
      expect(approximate).toBe(true);
    }
  });

  it.skipIf(!present)("gives no example of a line that was not counted", () => {
    expect(new TextDecoder().decode(members.get("quality.json"))).not.toMatch(/"value":"/);
  });
});

describe("foldSmall(rows, minimum, {sums, means})", () => {
  const row = (customers: number) => ({customers, revenue: customers * 2, mean: customers ? 1 : null});

  it("counts a small row with its larger neighbour", () => {
    expect(foldSmall([row(20), row(3), row(30), row(0)], 10, {sums: ["revenue"], means: ["mean"]})).toEqual([
      row(20),
      {customers: 0, revenue: 0, mean: null},
      row(33),
      row(0)
    ]);
  });

  it("empties rows that are too few together", () => {
    expect(foldSmall([row(2), row(3)], 10, {sums: ["revenue"]}).map(({customers}) => customers)).toEqual([0, 0]);
  });
});

describe("snapshot(analysis, keyOf) of fewer customers than the smallest group", () => {
  it("is refused in one line", async () => {
    const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
    const config = parseConfig({...demo(60), privacy: {customers: "aggregate", minimumGroup: 100}});
    const analysis = await pipeline({config, path: "store.json"}, {rejectedPath: join(folder, "rejected.csv")});
    expect(() => snapshot(analysis, customerKeys(config))).toThrow(
      /^too few customers for privacy.customers "aggregate": \d+ \(expected at least 500: .* privacy.minimumGroup, 100, .*\)$/
    );
  });
});

describe("teller(privacy, everybody)", () => {
  it("has sentences say no small number where a site publishes groups only, and every number elsewhere", () => {
    const grouped = teller({customers: "aggregate", minimumGroup: 10}, 400);
    expect([3, 41, 49].map(grouped.only)).toEqual(["fewer than 10", "only about 40", "only about 50"]);
    expect([0, 9, 120].map(grouped.words)).toEqual(["0", "fewer than 10", "about 120"]);
    const named = teller({customers: "pseudonymous", minimumGroup: 10}, 400);
    expect([named.only(3), named.words(3)]).toEqual(["only 3", "3"]);
  });
});

describe("joinCohorts(cohorts, minimum)", () => {
  const cohort = (month: string, size: number, ordering: number[]) => ({
    cohort: month,
    customers: size,
    months: [size, ...ordering].map((customers, since) => ({
      since,
      customers,
      share: customers / size,
      revenuePerCustomer: 12.34,
      partial: false
    }))
  });

  it("counts small months with those that follow, and the newest with the one before", () => {
    const cohorts = joinCohorts(
      [
        cohort("2026-01", 30, [16, 9, 4]),
        cohort("2026-02", 25, [13, 2]),
        cohort("2026-03", 90, [50]),
        cohort("2026-04", 4, [])
      ],
      10
    );
    expect(cohorts.map((row) => [row.cohort, row.customers, row.months.map(({customers}) => customers)])).toEqual([
      ["2026-01", 55, [55, 29, 11]],
      ["2026-03", 94, [94, 50]]
    ]);
    expect(cohorts[1].months[1].partial).toBe(true);
  });
});
