import type {Formatter} from "../charts/format.js";
import type {Columns} from "../data/decode.js";
import {quantity} from "./quantity.js";

/** Of how many with an action due nothing is at risk that could be shown, of so many rows of the list: they come last in it. */
export function nothingAtStake(
  {columns: {rule, revenueAtRisk}}: Columns,
  rows: ArrayLike<number>,
  format: Formatter
): string {
  let [due, none] = [0, 0];
  for (let i = 0; i < rows.length; ++i) {
    const row = rows[i];
    // where no amount is told of anybody, nothing is known of it
    if (rule[row] < 0 || !Number.isFinite(revenueAtRisk[row])) continue;
    ++due;
    if (Math.round(revenueAtRisk[row]) === 0) ++none;
  }
  if (none === 0) return "";
  const why =
    "they bought nothing in the last twelve months, or are expected to bring as much where they skip the days ahead";
  if (none === due) return `With nobody who has an action due is there revenue at risk: ${why}.`;
  return `With ${format.count(none)} of the ${quantity(format, due, "customer")} who have an action due there is no revenue at risk, so they come last: ${why}.`;
}
