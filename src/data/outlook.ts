import type {ActionTerms, Profit, ProfitAt} from "../../loaders/contract/profit.js";
import {atStrength} from "./atStrength.js";
import type {ProfitLines, Prospects} from "./profitLines.js";
import {strengthOf} from "./strengthOf.js";
import {strengths} from "./strengths.js";

/** What an action brings and costs with those for whom it is due: if it were so strong, and where it breaks even. */
export function outlook(
  terms: ActionTerms,
  lines: ProfitLines,
  {prospects, due}: {prospects: Prospects; due: Uint8Array}
): Omit<Profit["actions"][number], "action" | "isMeasured" | "eligible" | "price"> {
  let [customers, atStake, staked, gain, burden] = [0, 0, 0, 0, 0];
  for (let i = 0; i < due.length; ++i) {
    if (!due[i]) continue;
    ++customers;
    atStake += prospects.riskWorth[i];
    if (prospects.riskWorth[i] > 0) ++staked;
    gain += lines.gain[i];
    burden += lines.burden[i];
  }
  const strength = strengthOf(terms);
  const priced = terms.cost !== undefined || terms.incentive !== undefined;
  return {
    purpose: terms.extraOrders === undefined ? "keep" : "sell",
    terms,
    customers,
    atStake,
    staked,
    breakEven: priced && gain > 0 ? burden / gain : null,
    ifStrength: strengths.map((strength) => profitAt(lines, due, strength)),
    expected: strength === null ? null : profitAt(lines, due, strength)
  };
}

function profitAt(lines: ProfitLines, due: Uint8Array, strength: number): ProfitAt {
  const sums = {strength, profit: 0, outlay: 0, paying: 0, payingProfit: 0};
  for (let i = 0; i < due.length; ++i) {
    if (!due[i]) continue;
    const {profit, outlay} = atStrength(lines, i, strength);
    sums.profit += profit;
    sums.outlay += outlay;
    if (profit > 0) {
      ++sums.paying;
      sums.payingProfit += profit;
    }
  }
  return sums;
}
