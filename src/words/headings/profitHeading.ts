import type {Profit} from "../../../loaders/contract/profit.js";
import type {Formatter} from "../../charts/format.js";
import {isPriced} from "../../data/isPriced.js";
import {profitRows, type ProfitAction} from "../../data/profitRows.js";

/** What the actions would bring, as far as it can be said without a measured effect. */
export function profitHeading(profit: Profit, format: Formatter): string | undefined {
  const {choice} = profit;
  const rows = profitRows(profit);
  const effects = rows.some(({isMeasured}) => isMeasured) ? "If these effects hold" : "If the assumed effects hold";
  // nothing is known to cost anything
  const after = (outlay: number) =>
    rows.some(isPriced) ? ` and cost ${format.money(outlay)}` : " of margin, before any cost";
  if (choice !== null && choice.customers > 0) {
    return `${effects}, these actions bring ${format.money(choice.profit)}${after(choice.outlay)}`;
  }
  const assumed = rows.flatMap((row) => (row.expected === null ? [] : [row.expected]));
  if (assumed.length > 0) {
    const brings = assumed.reduce((sum, {profit}) => sum + profit, 0);
    const costs = assumed.reduce((sum, {outlay}) => sum + outlay, 0);
    const verb = brings < 0 ? "lose" : "bring";
    return `${effects}, these actions ${verb} ${format.money(Math.abs(brings))}${after(costs)}`;
  }
  const keeping = rows.filter(({purpose}) => purpose === "keep");
  const paying = keeping.filter((row) => isPriced(row) && atTenth(row) > 0).length;
  const priced = keeping.filter(isPriced).length;
  if (priced === 0) return undefined;
  const would = "If each kept one in ten would-be leavers,";
  if (priced === 1)
    return `${would} ${keeping.filter(isPriced)[0].action} would bring ${paying === 1 ? "more" : "less"} than it costs`;
  const count =
    paying === priced
      ? `all ${format.count(priced)}`
      : paying === 0
        ? "none of these"
        : `${format.count(paying)} of ${format.count(priced)}`;
  return `${would} ${count} actions would bring more than they cost`;
}

function atTenth({ifStrength}: ProfitAction): number {
  return ifStrength.find(({strength}) => strength === 0.1)?.profit ?? 0;
}
