import type {Profit} from "../../loaders/contract/profit.js";
import {atStrength} from "./atStrength.js";
import {customerCells} from "./customerCells.js";
import type {Columns} from "./decode.js";
import {profitLines} from "./profitLines.js";
import {strengthOf} from "./strengthOf.js";
import {supposedTerms} from "./supposedTerms.js";
import type {Supposed} from "./whatIf.js";

/**
 * What each customer's action is expected to bring, NaN where none is due or nobody says how strong it is; null where that is so of
 * all. From the customers' published numbers, at the terms in the store's config but for what a reader supposes.
 */
export function expectedProfits(
  customers: Columns,
  profit: Profit,
  {margin: grossMargin = profit.grossMargin, ...supposed}: Supposed = {}
): Float64Array | null {
  const {missing} = profit;
  const actions = profit.actions.map((row) => ({...row, terms: supposedTerms(row.terms, supposed)}));
  if (missing !== null || actions.every(({terms}) => strengthOf(terms) === null)) return null;
  const {loss, riskLoss, ...known} = customerCells(customers, profit);
  const margins = (amounts: ArrayLike<number>) => Float64Array.from(amounts, (amount) => grossMargin * amount);
  const prospects = {...known, worth: margins(loss), riskWorth: margins(riskLoss), margin: grossMargin};
  const expected = new Float64Array(customers.length).fill(NaN);
  for (const {action, terms} of actions) {
    const strength = strengthOf(terms);
    const code = customers.dictionaries.action.indexOf(action);
    if (strength === null || code < 0) continue;
    const lines = profitLines(prospects, terms);
    for (let row = 0; row < expected.length; ++row) {
      if (customers.columns.action[row] === code) expected[row] = atStrength(lines, row, strength).profit;
    }
  }
  return expected;
}
