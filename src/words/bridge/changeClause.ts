import type {Formatter} from "../../charts/format.js";
import type {BridgeComparison, BridgeSide} from "../../../loaders/contract/bridge.js";

/** The change in words, after an amount: "8% less than a year before", "about as much as in the month before". */
export function changeClause(
  {revenue, revenueBefore}: Pick<BridgeSide, "revenue" | "revenueBefore">,
  {period, base}: Pick<BridgeComparison, "period" | "base">,
  format: Formatter
): string {
  const then = base === "previous" ? `the ${period} before` : period === "year" ? "the year before" : "a year before";
  if (!(revenueBefore > 0)) return `after none ${base === "previous" || period === "year" ? "in " : ""}${then}`;
  const change = revenue / revenueBefore - 1;
  const digits = Math.abs(change) < 0.0995 ? 1 : 0;
  if (Number((change * 100).toFixed(digits)) === 0) return `about as much as ${then}`;
  return `${format.percent(Math.abs(change), digits)} ${change > 0 ? "more" : "less"} than ${then}`;
}
