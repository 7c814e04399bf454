import type {Formatter} from "../../charts/format.js";
import type {FlowRow} from "../../charts/personaFlow.js";
import {quantity} from "../quantity.js";

/**
 * The largest net move between two personas, where it is more than chance: "120 customers moved from Loyal Customers to At Risk,
 * 45 back". Else how many stayed.
 */
export function movementHeading(rows: readonly FlowRow[], format: Formatter): string {
  const of = (before: number, after: number) =>
    rows.find((row) => row.beforeIndex === before && row.afterIndex === after)?.customers ?? 0;
  const moves = rows.filter(({beforeIndex, afterIndex}) => beforeIndex >= 0 && afterIndex >= 0);
  const clear = moves
    .filter(({before, after}) => before !== after)
    .map((row) => ({row, there: row.customers, back: of(row.afterIndex, row.beforeIndex)}))
    // were both as likely, there would be as many more of one by chance in 2.5% of cases at most
    .filter(({there, back}) => there - back > 1.96 * Math.sqrt(there + back))
    .sort((a, b) => b.there - b.back - (a.there - a.back));
  if (clear.length > 0) {
    const {row, there, back} = clear[0];
    const returned = back > 0 ? `, ${format.count(back)} the other way` : "";
    return `${quantity(format, there, "customer")} moved from ${row.before} to ${row.after}${returned}`;
  }
  const all = moves.reduce((sum, {customers}) => sum + customers, 0);
  const stayed = moves.reduce((sum, row) => sum + (row.before === row.after ? row.customers : 0), 0);
  if (all === 0) return "Nobody was a customer a quarter ago";
  return `${format.count(stayed)} of ${quantity(format, all, "customer")} are where they were a quarter ago`;
}
