import {describe, expect, it} from "vitest";
import {plan} from "../../loaders/campaigns/plan.js";
import {planText} from "../../loaders/campaigns/planText.js";
import type {Profit, ProfitAt} from "../../loaders/contract/profit.js";

const at = (strength: number, profit: number): ProfitAt => ({
  strength,
  profit,
  outlay: 3000,
  paying: 400,
  payingProfit: profit
});
const row: Profit["actions"][number] = {
  action: "Call",
  isMeasured: false,
  purpose: "keep",
  terms: {cost: 6},
  customers: 500,
  eligible: 500,
  atStake: 40_000,
  staked: 500,
  breakEven: 0.075,
  ifStrength: [at(0.05, -1000), at(0.1, 1000), at(0.2, 5000)],
  expected: null,
  price: null
};
const store = {currency: "GBP", locale: "en-GB"};
const due = Array.from({length: 500}, (_, i) => i);
const risk = new Float64Array(500).fill(0.9);
const given = {action: "Call", due, risk, holdout: 0.2};

describe("plan(profit, {action, due, risk, holdout})", () => {
  it("says what the control group will be able to show", () => {
    const planned = plan({actions: [row], horizonDays: 90}, given);
    expect(planned).toMatchObject({customers: 500, held: 100, assumed: false, breakEven: 0.075});
    expect(planned.baseRate).toBeCloseTo(0.1, 12);
    // the published 11.7 points
    expect(planned.smallestDifference).toBeCloseTo(0.117, 3);
    expect(planned.smallestEffect).toBeCloseTo(0.117 / 0.9, 2);
    expect(planned.expected).toMatchObject({profit: 800, outlay: 2400});
    expect(planText(planned, store)).toBe(`Call: due for 500 customers.
Held out as control group: 100, drawn by chance; treated: 400.
If 10% of those who would leave are kept (no effect is given in the config: an example): profit £800.00, cost £2,400.00.
It breaks even where 7.5% of those who would leave are kept.
Holding out costs £200.00 of that profit, if it is made.
Without it, 10% would order within 90 days, by the churn model.
The control group shows a rise of 11.7 points or more with 80% power: 13% of those who would leave; a smaller effect may well be missed.
`);
  });
  it("takes the config's effect, and says that it is an assumption", () => {
    const assumed = {...row, terms: {cost: 6, effect: 0.15}, expected: at(0.15, 3000)};
    const text = planText(plan({actions: [assumed], horizonDays: 90}, given), store);
    expect(text).toContain("If 15% of those who would leave are kept (assumed in the config): profit £2,400.00");
  });
  it("says where earlier campaigns measured it", () => {
    const measured = {...row, isMeasured: true, terms: {cost: 6, effect: 0.15}, expected: at(0.15, 3000)};
    const text = planText(plan({actions: [measured], horizonDays: 90}, given), store);
    expect(text).toContain("If 15% of those who would leave are kept (measured by earlier campaigns): profit");
  });
  it("speaks of no profit lost by holding out where none is expected", () => {
    const losing = {...row, ifStrength: [at(0.1, -1000)]};
    expect(planText(plan({actions: [losing], horizonDays: 90}, given), store)).not.toContain("Holding out costs");
  });
  it("says of a list too small that it shows nothing, and of no control group too", () => {
    const small = plan({actions: [row], horizonDays: 90}, {...given, due: due.slice(0, 5)});
    expect(small.smallestDifference).toBeNull();
    expect(planText(small, store)).toContain("The control group is too small to show any effect");
    const open = plan({actions: [row], horizonDays: 90}, {...given, holdout: 0});
    expect(planText(open, store)).toContain("Without a control group nothing of what it changes could be told.");
    expect(planText(open, store)).not.toContain("Holding out costs");
  });
  it("tells no money where no model or no amount at risk is to be trusted", () => {
    const silent = planText(plan({actions: [], horizonDays: 90}, {...given, risk: null}), store);
    expect(silent).toContain("cannot be told");
    expect(silent).not.toMatch(/£|%/);
    expect(planText(plan({actions: [], horizonDays: 90}, {...given, due: []}), store)).toBe("Call: due for nobody.\n");
  });
});
