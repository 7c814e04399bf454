import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {beforeAll, describe, expect, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {whatIfColumns} from "../../loaders/contract/columns.js";
import type {ActionTerms, Profit} from "../../loaders/contract/profit.js";
import {pipeline, type Analysis} from "../../loaders/pipeline.js";
import {snapshot, type Snapshot} from "../../loaders/snapshot.js";
import {whatIf as cellsOf} from "../../loaders/snapshot/whatIf.js";
import {whatIfFile} from "../../loaders/snapshot/whatIfFile.js";
import type {ProfitCurves} from "../../src/charts/profitCurve.js";
import {chartData} from "../../src/embed/chartData.js";
import {memberReader} from "../../src/data/members.js";
import {profitCurve} from "../../src/figures/profitCurve.js";
import {customerCells} from "../../src/data/customerCells.js";
import {decode} from "../../src/data/decode.js";
import {whatIf} from "../../src/data/whatIf.js";
import {whatIfCells, type WhatIfCells} from "../../src/data/whatIfCells.js";
import {stores} from "../support/stores.js";
import {json, numbers, sum} from "./published.js";

const present = ["demo", "online-retail"].filter((name) => name in stores);

/** What may be supposed of an action: two margins, and of each four costs, effects and incentives. */
const settingsOf = (incentives: ActionTerms["incentive"][]) =>
  [0.2, 0.4].flatMap((margin) =>
    [0.05, 0.5, 2, 6].flatMap((cost) =>
      incentives.flatMap((incentive) => [0.05, 0.1, 0.2, 0.4].map((effect) => ({margin, cost, incentive, effect})))
    )
  );

describe.each(present)("whatif.arrow of %s", (name) => {
  let analysis: Analysis;
  let members: Snapshot;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "store-"));
    const config = parseConfig(await stores[name](folder));
    analysis = await pipeline({config, path: "store.config.ts"}, {rejectedPath: join(folder, "rejected.csv")});
    members = snapshot(analysis, (id) => id.padStart(16, "0"));
    rmSync(folder, {recursive: true, force: true});
  });

  const bytes = (file: Uint8Array) => new Uint8Array(file).buffer;
  const read = (member: string) => decode(bytes(members.get(member)!));
  /** everybody may get the one action */
  const open = (cells: WhatIfCells) => ({...cells, eligible: new Uint8Array(cells.rows).fill(1)});

  /** The most that the choice by cells falls short of the best, by customers of the same numbers. */
  function mostLost(cells: WhatIfCells, incentives: ActionTerms["incentive"][]): number {
    const profit = json<Profit>(members, "profit.json");
    const each = customerCells(read("customers.arrow"), profit);
    const lost = settingsOf(incentives).map(({margin, ...terms}) => {
      const given = {grossMargin: margin, actions: [{terms}]};
      const [byCell] = whatIf(open(cells), given);
      const [best] = whatIf(open(each), given);
      expect(byCell.best.profit).toBeLessThan(best.best.profit + 0.01 * cells.rows);
      return best.best.profit > 1 ? 1 - byCell.best.profit / best.best.profit : 0;
    });
    return Math.max(...lost);
  }

  it("loses at most 2 % of what the best choice brings, in a few hundred rows", () => {
    const cells = whatIfCells(read("whatif.arrow"));
    expect(cells.rows).toBeLessThan(600);
    expect(mostLost(cells, [0, 2, 5, 10])).toBeLessThan(0.02);
  });

  it("loses at most 5 % where the config has an incentive that is a share of the order", () => {
    const {columns, dictionaries} = read("customers.arrow");
    const number = (column: string) => Float64Array.from(columns[column]);
    const actions = analysis.profit.actions.map((row) => ({...row, terms: {incentive: {shareOfOrder: 0.1}}}));
    const none = dictionaries.action.indexOf("No action");
    const action = {
      ...analysis.action,
      names: [...dictionaries.action],
      none,
      assignment: Uint8Array.from(columns.action)
    };
    const measures = {
      risk: number("churnRisk"),
      revenueAtRisk: number("revenueAtRisk"),
      monetary: number("monetary"),
      frequency: Int32Array.from(columns.frequency)
    };
    const cells = cellsOf({action, profit: {...analysis.profit, actions}}, measures, {priced: true});
    const shares = [0.05, 0.1, 0.2].map((shareOfOrder) => ({shareOfOrder}));
    expect(mostLost(whatIfCells(decode(bytes(whatIfFile(cells)))), shares)).toBeLessThan(0.05);
  });

  it("adds up to what customers.arrow and profit.json have", () => {
    const profit = json<Profit>(members, "profit.json");
    const column = (name: string) => numbers(members, "whatif.arrow", name);
    expect(tableFromIPC(members.get("whatif.arrow")).schema.fields.map(({name}) => name)).toEqual([...whatIfColumns]);
    expect(sum(column("customers"))).toBe(analysis.history.customers.count);
    expect(sum(column("revenueAtRisk")) / 100).toBeCloseTo(
      sum(numbers(members, "customers.arrow", "revenueAtRisk")),
      0
    );
    profit.actions.forEach(({customers, atStake}, k) => {
      const due = column("eligible").map((set) => Math.floor(set / 2 ** k) % 2);
      expect(sum(column("customers").map((count, i) => due[i] * count))).toBe(customers);
      const stake = sum(column("revenueAtRisk").map((cents, i) => (due[i] * cents * profit.grossMargin) / 100));
      // a sum of rounded amounts beside a rounded sum
      expect(Math.abs(stake - (atStake ?? NaN))).toBeLessThan(1 + 0.03 * (atStake ?? NaN));
    });
  });

  it("has no row in aggregate mode, and none without an amount at risk", async () => {
    const privacy = {...analysis.config.privacy, customers: "aggregate" as const};
    const grouped = snapshot({...analysis, config: {...analysis.config, privacy}}, (id) => id);
    expect(tableFromIPC(grouped.get("whatif.arrow")).numRows).toBe(0);
    // the curve is that of the store's own terms, a group of customers from one point to the next
    const reader = memberReader(async (name) => bytes(grouped.get(name)!));
    const {data, scope} = await chartData(profitCurve, reader, "?cost=3");
    const {curves} = data as ProfitCurves;
    expect(scope).toContain("Worked out from groups of customers, at the terms in the store’s config.");
    expect(curves.length).toBe(3);
    for (const {points} of curves) {
      expect(points.length).toBeGreaterThan(5);
      const steps = points.slice(1).map(({customers}, i) => customers - points[i].customers);
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(privacy.minimumGroup);
    }
    const unpriced = snapshot({...analysis, atRisk: {...analysis.atRisk, amount: null}}, (id) => id);
    expect(tableFromIPC(unpriced.get("whatif.arrow")).numRows).toBe(0);
  });
});
