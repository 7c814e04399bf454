import type {Profit} from "../../../loaders/contract/profit.js";
import type {Formatter} from "../../charts/format.js";
import {isPriced} from "../../data/isPriced.js";
import {profitRows, type ProfitAction} from "../../data/profitRows.js";

/** What the actions would bring, as far as it can be said without a measured effect. */
export function profitHeading(profit: Profit, format: Formatter): string | undefined {
  const {choice} = profit;
  const rows = profitRows(profit);
  if (choice !== null && choice.customers > 0) {
    return `If the assumed effects hold, these actions bring ${format.money(choice.profit)} and cost ${format.money(choice.outlay)}`;
  }
  const assumed = rows.flatMap((row) => (row.expected === null ? [] : [row.expected]));
  if (assumed.length > 0) {
    const brings = assumed.reduce((sum, {profit}) => sum + profit, 0);
    const costs = assumed.reduce((sum, {outlay}) => sum + outlay, 0);
    const verb = brings < 0 ? "lose" : "bring";
    return `If the assumed effects hold, these actions ${verb} ${format.money(Math.abs(brings))} and cost ${format.money(costs)}`;
  }
  const best = rows.filter(({purpose}) => purpose === "keep").sort((a, b) => atTenth(b) - atTenth(a))[0];
  if (best === undefined) return undefined;
  if (!(atTenth(best) > 0)) return "Keeping one in ten would-be leavers would pay for none of the actions";
  const costs = isPriced(best) ? "" : ", before its cost";
  return `${best.action} would bring most if it kept one in ten would-be leavers: ${format.money(atTenth(best))}${costs}`;
}

function atTenth({ifStrength}: ProfitAction): number {
  return ifStrength.find(({strength}) => strength === 0.1)?.profit ?? 0;
}
