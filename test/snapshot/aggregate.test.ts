import {tmpdir} from "node:os";
import {mkdtempSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {beforeAll, describe, expect, it} from "vitest";
import {parseConfig, type StoreConfig} from "../../loaders/config.js";
import type {Dimensions} from "../../loaders/members/dimensions.js";
import {pipeline, type Analysis} from "../../loaders/pipeline.js";
import {snapshot, type Snapshot} from "../../loaders/snapshot.js";
import {foldSmall} from "../../loaders/snapshot/aggregate/foldSmall.js";
import {customerKeys} from "../../loaders/snapshot/keys.js";
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

  it.skipIf(!present)("counts groups of enough customers or of none in every JSON member", () => {
    // how many customers a model was fitted on says nothing of any of them
    const models = ["bgnbd", "gammaGamma", "spendCheck", "cutoffs", "variants", "splits", "vips"];
    const few: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (models.includes(key)) continue;
        if (key === "customers" && typeof inner === "number" && inner > 0 && inner < minimum)
          few.push(`${path}.${key}`);
        walk(inner, `${path}.${key}`);
      }
    };
    for (const name of members.keys()) if (name.endsWith(".json")) walk(json(members, name), name);
    expect(few).toEqual([]);
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
      /^too few customers for privacy.customers "aggregate": \d+ \(privacy.minimumGroup is 100\)$/
    );
  });
});
