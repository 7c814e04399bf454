import {describe, expect, it} from "vitest";
import type {Columns} from "../../src/data/decode.js";
import {expectedProfits} from "../../src/data/expectedProfits.js";
import {nothingAtStake} from "../../src/words/nothingAtStake.js";
import {supposedNote} from "../../src/words/supposedNote.js";
import type {Profit} from "../../loaders/contract/profit.js";
import {format} from "../support/sample.js";

const columns = {
  rule: [0, 0, 0, -1],
  action: [0, 0, 0, 1],
  eligible: [1, 1, 1, 0],
  churnRisk: [0.5, 0.5, 0.5, 0.1],
  revenueAtRisk: [200, 0.4, 0, 0],
  monetary: [400, 100, 50, 50],
  frequency: [4, 1, 1, 1]
};
const customers = {length: 4, columns, dictionaries: {action: ["Call", "No action"]}} as unknown as Columns;

describe("nothingAtStake(customers, rows, format)", () => {
  it("counts those with an action due and no revenue at risk, of the rows that the filters leave", () => {
    expect(nothingAtStake(customers, [0, 1, 2, 3], format)).toMatch(
      /^With 2 of the 3 customers who have an action due there is no revenue at risk, so they come last: they bought nothing/
    );
    expect(nothingAtStake(customers, [1, 2], format)).toMatch(/^With nobody who has an action due is there revenue/);
    expect(nothingAtStake(customers, [0, 3], format)).toBe("");
  });
  it("says nothing where no amount is told of anybody", () => {
    const untold = {...customers, columns: {...columns, revenueAtRisk: [NaN, NaN, NaN, NaN]}} as unknown as Columns;
    expect(nothingAtStake(untold, [0, 1, 2, 3], format)).toBe("");
  });
});

describe("expectedProfits(customers, profit, supposed)", () => {
  const action = {action: "Call", terms: {cost: 5}} as Profit["actions"][number];
  const profit = {
    missing: null,
    grossMargin: 0.4,
    order: {revenue: 0, weight: 0},
    actions: [action]
  } as unknown as Profit;
  it("is unknown without an effect, and follows what a reader supposes", () => {
    expect(expectedProfits(customers, profit)).toBeNull();
    // effect x margin x revenue at risk, less the contact
    const [first, , third, none] = expectedProfits(customers, profit, {effect: 0.2})!;
    expect(first).toBeCloseTo(0.2 * 0.4 * 200 - 5);
    expect(third).toBe(-5);
    expect(none).toBeNaN();
    expect(expectedProfits(customers, profit, {effect: 0.2, margin: 0.5, cost: 1})![0]).toBeCloseTo(
      0.2 * 0.5 * 200 - 1
    );
  });
});

describe("supposedNote(supposed, {told})", () => {
  it("says whether the list follows what is supposed, and that a budget does not shorten it", () => {
    expect(supposedNote({}, {told: true})).toBe("");
    expect(supposedNote({effect: 0.1}, {told: true})).toBe(
      "The list goes by what is supposed under “What if”, most expected first."
    );
    expect(supposedNote({effect: 0.1, budget: 50}, {told: true})).toContain("A budget does not shorten it");
    expect(supposedNote({cost: 5}, {told: false})).toContain("say how many would-be leavers are kept");
    expect(supposedNote({budget: 50}, {told: false})).toMatch(/^The list is the same under any budget/);
  });
});
