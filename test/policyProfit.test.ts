import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {parseConfig} from "../loaders/config.js";
import type {Actions} from "../loaders/contract/actions.js";
import type {Profit} from "../loaders/contract/profit.js";
import {actionLists} from "../loaders/export/actionLists.js";
import {pipeline, type Analysis} from "../loaders/pipeline.js";
import {snapshot, type Snapshot} from "../loaders/snapshot.js";
import {chartData} from "../src/embed/chartData.js";
import {memberReader} from "../src/data/members.js";
import {customersByAction} from "../src/figures/customersByAction.js";
import {profitCurve} from "../src/figures/profitCurve.js";
import {json, numbers, sum, texts} from "./snapshot/published.js";

const actions = [
  {action: "Call", when: {vip: true, riskAbove: 0.3}, cost: 6, effect: 0.25, capacity: 8},
  {action: "Offer", when: {riskAbove: 0.5}, cost: 0.5, incentive: 10, effect: 0.15},
  {action: "Mail", when: {riskAbove: 0.4}, cost: 0.05, effect: 0.02}
];

describe('a store with policy "profit"', () => {
  let analysis: Analysis;
  let members: Snapshot;
  let profit: Profit;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "store-"));
    const config = parseConfig({
      store: {name: "Demo store", currency: "GBP"},
      source: {kind: "demo", customers: 2000},
      privacy: {customers: "identified"},
      policy: "profit",
      budget: 150,
      actions
    });
    analysis = await pipeline({config, path: "store.config.ts"}, {rejectedPath: join(folder, "rejected.csv")});
    members = snapshot(analysis, (id) => id);
    profit = json<Profit>(members, "profit.json");
    rmSync(folder, {recursive: true, force: true});
  });

  const read = memberReader(async (name) => new Uint8Array(members.get(name)!).buffer);
  /** What the choice gives to how many, "No action" aside. */
  const chosen = () => Object.fromEntries(profit.actions.map(({action, customers}) => [action, customers]));

  it("chooses within budget and capacity, and says what that is expected to bring", () => {
    expect(profit.policy).toBe("profit");
    expect(chosen().Call).toBe(8);
    expect(profit.choice!.outlay).toBeLessThanOrEqual(150);
    expect(profit.choice!.gap).toBeLessThan(0.005);
    expect(profit.expected).toMatchObject({customers: profit.choice!.customers});
    expect(profit.expected!.profit).toBeCloseTo(profit.choice!.profit, 6);
    expect(profit.expected!.low).toBeLessThan(profit.expected!.profit);
    expect(sum(profit.actions.map(({expected}) => expected!.profit))).toBeCloseTo(profit.choice!.profit, 6);
  });

  it("shows what was chosen in every member, list, export and embed", async () => {
    const due = chosen();
    const without = (of: Record<string, number>) => {
      const {"No action": _, ...others} = of;
      return others;
    };
    const counted = (names: string[], weights: number[]) => {
      const found: Record<string, number> = {};
      names.forEach((name, i) => (found[name] = (found[name] ?? 0) + weights[i]));
      return without(found);
    };
    const each = texts(members, "customers.arrow", "action");
    const ones = each.map(() => 1);
    expect(counted(each, ones)).toEqual(due);
    expect(counted(texts(members, "cube.arrow", "action"), numbers(members, "cube.arrow", "customers"))).toEqual(due);
    const told = json<Actions>(members, "actions.json").actions;
    expect(without(Object.fromEntries(told.map(({action, customers}) => [action, customers])))).toEqual(due);
    const lists = Object.fromEntries(actionLists(analysis).map(({action, customers}) => [action, customers]));
    expect(without(lists)).toEqual(due);
    const rows = (await chartData(customersByAction, read)).data as {action: string; customers: number}[];
    expect(without(Object.fromEntries(rows.map(({action, customers}) => [action, customers])))).toEqual(due);
  });

  it("gives nobody what no rule allows, and names the rule", () => {
    const {rules} = json<Actions>(members, "actions.json");
    const rule = numbers(members, "customers.arrow", "rule");
    const eligible = numbers(members, "customers.arrow", "eligible");
    texts(members, "customers.arrow", "action").forEach((action, row) => {
      const place = profit.actions.findIndex((one) => one.action === action);
      if (place < 0) return expect(rule[row]).toBe(-1);
      expect(rules[rule[row]].action).toBe(action);
      expect(Math.floor(eligible[row] / 2 ** place) % 2).toBe(1);
    });
  });

  it("works out what if for all who may get an action, by the address of an embed too", async () => {
    const may = numbers(members, "customers.arrow", "eligible").filter((set) => set > 0).length;
    const {heading, scope} = await chartData(profitCurve, read);
    expect(heading).toMatch(new RegExp(`of ${may.toLocaleString("en-GB")} customers bring more than they cost`));
    expect(scope).toMatch(/^Effects are assumptions: none of them comes from a campaign/);
    const typed = await chartData(profitCurve, read, "?effect=0.5&cost=1");
    expect(typed.heading).toMatch(/^At an effect of 50%, /);
    expect(typed.page).toBe("actions.html?cost=1&effect=0.5");
    await expect(chartData(profitCurve, read, "?effect=2")).rejects.toThrow(
      "Wrong effect “2”: expected a share from 0 to 1."
    );
  });
});
