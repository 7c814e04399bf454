import {schemaVersion} from "./contract/common.js";
import type {DueActions} from "./types.js";
import type {ActionTerms, Profit} from "./contract/profit.js";
import {allocate} from "./profit/allocate.js";
import {expectedTotal} from "./profit/expectedTotal.js";
import {atStrength} from "../src/data/atStrength.js";
import {outlook} from "../src/data/outlook.js";
import {profitLines, type ProfitLines, type Prospects} from "../src/data/profitLines.js";
import {strengthOf} from "../src/data/strengthOf.js";
import {termsOf} from "./profit/termsOf.js";

export interface ProfitInputs {
  /** probability of no order within the horizon; null where no churn model is used */
  risk: Float64Array | null;
  /** expected revenue of the next twelve months given an order within the horizon, and given none */
  loss: {stays: Float64Array; leaves: Float64Array};
  /** whether the revenue at risk that is made of them came out near what was lost, at earlier days */
  lossHolds: boolean;
  /** what an order of each customer is expected to come to */
  orderValue: Float64Array;
  /** how that is told from spend and orders: (spend + revenue) / (orders + weight) */
  order: Profit["order"];
  /** standard error of a weighted sum of the risks, over refits of the churn model; default 0 */
  riskError?(weights: Float64Array): number;
}

export interface ProfitOptions {
  rules: readonly ({action: string} & ActionTerms)[];
  policy: "rules" | "profit";
  budget?: number;
  horizonDays: number;
  grossMargin: number;
  /** by action, the share of would-be leavers that its campaigns say it keeps, in place of the assumed one; null: they say nothing */
  measured?: ReadonlyMap<string, number | null>;
}

export interface ProfitStage {
  /** who gets which action, under the policy "profit"; null under "rules", and where nothing can be told */
  choose(action: Omit<DueActions, "assignment">): Uint8Array | null;
  /** what the actions that are due are worth, and cost */
  memberOf(action: DueActions): Omit<Profit, "curves">;
  /** what an action is expected to cost of each customer, contact and incentive; null where it cannot be told */
  outlayOf(action: string): Float64Array | null;
}

/**
 * What each action is worth: the profit of keeping, or of selling more, by the action's terms. Nothing is invented: without
 * an effect in the config an action has a break-even and no profit, and where the model or the amounts at stake are not to
 * be trusted there is neither.
 */
export function profit(
  {risk, loss, lossHolds, orderValue, order, riskError = () => 0}: ProfitInputs,
  {rules, policy, budget, horizonDays, grossMargin, measured = new Map()}: ProfitOptions
): ProfitStage {
  const missing = risk === null ? "risk" : lossHolds ? null : "revenueAtRisk";
  const prospects: Prospects | null = risk !== null && lossHolds ? prospectsOf(risk) : null;
  const known = new Map<string, ProfitLines>();
  let choice: Profit["choice"] = null;
  const prices = new Map<string, number>();

  return {choose, memberOf, outlayOf};

  function choose({names, eligible, none}: Omit<DueActions, "assignment">): Uint8Array | null {
    if (policy === "rules" || prospects === null) return null;
    const offered = names.flatMap((action, code) => {
      const terms = termsFor(action);
      const strength = strengthOf(terms);
      if (code === none || strength === null) return [];
      const {profit, outlay} = atEach(linesOf(action, prospects), strength);
      // what was measured to drive customers away is sent to nobody
      const may = (i: number) => eligible[code][i] === 1 && strength >= 0;
      return {
        action,
        code,
        capacity: terms.capacity ?? Infinity,
        profit: profit.map((amount, i) => (may(i) ? amount : -Infinity)),
        outlay
      };
    });
    // no rule in force says what it changes: there is nothing to choose by
    if (offered.length === 0) return null;
    const best = allocate(
      {profit: offered.map((offer) => offer.profit), outlay: offered.map((offer) => offer.outlay)},
      {capacity: offered.map((offer) => offer.capacity), budget: budget ?? Infinity}
    );
    for (const [a, {action, capacity}] of offered.entries()) if (capacity < Infinity) prices.set(action, best.price[a]);
    choice = {
      customers: best.choice.reduce((sum, a) => sum + (a < offered.length ? 1 : 0), 0),
      profit: best.profit,
      outlay: best.outlay,
      bound: best.bound,
      gap: best.bound > 0 ? Math.min(1, Math.max(0, 1 - best.profit / best.bound)) : 0,
      budgetPrice: budget === undefined ? null : best.budgetPrice
    };
    return best.choice.map((a) => offered[a]?.code ?? none);
  }

  function memberOf({names, eligible, assignment, none}: DueActions): Omit<Profit, "curves"> {
    const due = names.flatMap((action, code) => {
      if (code === none || prospects === null) return [];
      const terms = termsFor(action);
      const row = outlook(terms, linesOf(action, prospects), {
        prospects,
        due: assignment.map((given) => (given === code ? 1 : 0))
      });
      const able = eligible[code].reduce((sum, one) => sum + one, 0);
      const isMeasured = terms.effect !== undefined && terms.effect === measured.get(action);
      return {action, isMeasured, ...row, eligible: able, price: prices.get(action) ?? null};
    });
    return {
      schemaVersion,
      missing,
      horizonDays,
      grossMargin,
      order,
      policy: choice === null ? "rules" : "profit",
      budget: budget ?? null,
      actions: due,
      expected: prospects && expectedTotal(prospects, {names, assignment, none, termsOf: termsFor, riskError}),
      choice
    };
  }

  function outlayOf(action: string): Float64Array | null {
    if (prospects === null) return null;
    return atEach(linesOf(action, prospects), strengthOf(termsFor(action)) ?? 0).outlay;
  }

  /**
   * As the config has them, with the effect that campaigns measured; actions that sell more have none. Whom an action drives away is
   * in what was measured of it, and does not count again as the config's harm.
   */
  function termsFor(action: string): ActionTerms {
    const terms = termsOf(rules, action);
    const effect = measured.get(action) ?? null;
    return effect === null || terms.extraOrders !== undefined ? terms : {...terms, effect, harm: undefined};
  }

  function linesOf(action: string, prospects: Prospects): ProfitLines {
    const lines = known.get(action) ?? profitLines(prospects, termsFor(action));
    known.set(action, lines);
    return lines;
  }

  function prospectsOf(risk: Float64Array): Prospects {
    const worth = loss.stays.map((amount, i) => grossMargin * Math.max(0, amount - loss.leaves[i]));
    return {
      customers: new Uint8Array(risk.length).fill(1),
      risk,
      worth,
      riskWorth: worth.map((amount, i) => amount * risk[i]),
      order: orderValue,
      riskOrder: orderValue.map((amount, i) => amount * risk[i]),
      margin: grossMargin
    };
  }
}

function atEach(lines: ProfitLines, strength: number): {profit: Float64Array; outlay: Float64Array} {
  const rows = lines.gain.length;
  const each = {profit: new Float64Array(rows), outlay: new Float64Array(rows)};
  for (let i = 0; i < rows; ++i) {
    const {profit, outlay} = atStrength(lines, i, strength);
    each.profit[i] = profit;
    each.outlay[i] = outlay;
  }
  return each;
}
