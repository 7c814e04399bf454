import {describe, expect, it} from "vitest";
import type {ActionTerms} from "../../loaders/contract/profit.js";
import {expectedTotal} from "../../loaders/profit/expectedTotal.js";
import {randomOf} from "../support/randomOf.js";

const names = ["Call", "Mail", "No action"];
const customers = 60;
const random = randomOf(3).uniform;
const risk = Float64Array.from({length: customers}, () => random());
const worth = risk.map(() => 10 + 90 * random());
const order = risk.map(() => 5 + 40 * random());
const prospects = {
  customers: new Uint8Array(customers).fill(1),
  risk,
  worth,
  riskWorth: worth.map((amount, i) => amount * risk[i]),
  order,
  riskOrder: order.map((amount, i) => amount * risk[i]),
  margin: 0.4
};
const assignment = Uint8Array.from(risk, (_, i) => i % 3);
const terms: Record<string, ActionTerms> = {
  Call: {cost: 2, incentive: 5, redemption: 0.6, harm: 0.1, effect: 0.3},
  Mail: {cost: 0.1, extraOrders: 0.3, incentive: {shareOfOrder: 0.1}}
};
const total = (options: {riskError?: () => number; terms?: Record<string, ActionTerms>} = {}) =>
  expectedTotal(prospects, {
    names,
    assignment,
    none: 2,
    termsOf: (action) => (options.terms ?? terms)[action],
    riskError: options.riskError ?? (() => 0)
  });

describe("expectedTotal(prospects, options)", () => {
  it.each([
    ["keeps some", terms],
    ["drives some away", {...terms, Call: {...terms.Call, effect: -0.6}}]
  ])("has an interval that holds 95 %% of what chance makes of the same customers where an action %s", (_, own) => {
    const {profit, low, high} = total({terms: own})!;
    const chance = randomOf(17).uniform;
    const once = (): number => {
      let sum = 0;
      for (let i = 0; i < customers; ++i) {
        if (assignment[i] === 2) continue;
        const {cost = 0, incentive = 0, redemption = 1, harm = 0, effect, extraOrders} = own[names[assignment[i]]];
        const given = typeof incentive === "number" ? incentive : incentive.shareOfOrder * order[i];
        sum -= cost;
        const leaves = chance() < risk[i];
        if (leaves && effect !== undefined && chance() < effect) sum += worth[i] - given;
        const away = effect !== undefined && effect < 0 ? Math.min((-effect * risk[i]) / (1 - risk[i]), 1 - harm) : 0;
        if (!leaves && chance() < redemption) sum -= given;
        if (!leaves && chance() < harm + away) sum -= worth[i];
        if (extraOrders !== undefined) sum += poisson(extraOrders, chance) * (0.4 * order[i] - given);
      }
      return sum;
    };
    const sums = Array.from({length: 20_000}, once);
    expect(sums.reduce((a, b) => a + b, 0) / sums.length).toBeCloseTo(profit, -1);
    const inside = sums.filter((sum) => sum >= low && sum <= high).length / sums.length;
    expect(inside).toBeGreaterThan(0.94);
    expect(inside).toBeLessThan(0.96);
  });

  it("is wider by the error of the risks", () => {
    const lucky = total()!;
    const known = total({riskError: () => 1000})!;
    expect(known.profit).toBe(lucky.profit);
    expect((known.high - known.low) / 2).toBeCloseTo(Math.hypot((lucky.high - lucky.low) / 2, 1.959964 * 1000), 1);
  });

  it("counts nobody whose action says no effect, and is none where none does", () => {
    expect(total({terms: {Call: terms.Call, Mail: {cost: 1}}})?.customers).toBe(20);
    expect(total({terms: {Call: {cost: 1}, Mail: {cost: 1}}})).toBeNull();
  });
});

function poisson(mean: number, uniform: () => number): number {
  let count = 0;
  for (let product = uniform(); product > Math.exp(-mean); product *= uniform()) ++count;
  return count;
}
