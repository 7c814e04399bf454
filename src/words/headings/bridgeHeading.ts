import type {Formatter} from "../../charts/format.js";
import type {BridgeView} from "../../data/bridgeView.js";
import {changeClause} from "../bridge/changeClause.js";
import {periodName} from "../bridge/periodName.js";
import {personaChange} from "../bridge/personaChange.js";
import {mainReason} from "../mainReason.js";

/** "Revenue of the last whole quarter, Q3 2011, was £1.2M, 8% less than a year before, mostly because 412 customers paused or stopped". */
export function bridgeHeading({comparison, side, reason, comparable}: BridgeView, format: Formatter): string {
  const name = periodName(comparison.period, comparison.current.from, format);
  if (side.customers === 0) {
    return `None of these customers ordered in ${name} or ${periodName(comparison.period, comparison.before.from, format)}`;
  }
  const {period} = comparison;
  const revenue = `Revenue of ${period === "year" ? "" : `the last whole ${period}, `}${name}${period === "year" ? "" : ","} was ${format.moneyCompact(side.revenue)}`;
  if (!comparable) return `${revenue}, ${personaChange(side, comparison, format)}`;
  const change = changeClause(side, comparison, format);
  const why = mainReason(side, {...comparison, reason}, format);
  return `${revenue}, ${change}${why && `, ${why}`}`;
}
