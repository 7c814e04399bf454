import type {Formatter} from "../charts/format.js";
import type {BridgeComparison, BridgeSide, BridgeStep} from "../../loaders/contract/bridge.js";
import {quantity} from "./quantity.js";

/**
 * Why revenue changed between two periods, after the change: "mostly because 412 customers stopped, and the 380 new or returning
 * ones did not make up for them". Nothing where no reason is clear, or groups are too small to tell it.
 */
export function mainReason(
  {steps, revenue, revenueBefore}: Pick<BridgeSide, "steps" | "revenue" | "revenueBefore">,
  {period, reason}: Pick<BridgeComparison, "period" | "reason">,
  format: Formatter
): string {
  const up = revenue > revenueBefore;
  const of = (...names: BridgeStep[]) => {
    const own = steps.filter((row) => row.steps.some((step) => names.includes(step)));
    // a group that is told with one of another kind says nothing of its own
    if (own.some((row) => row.steps.some((step) => !names.includes(step)))) return null;
    return own.reduce((sum, row) => sum + row.customers, 0);
  };
  if (reason === "spending") {
    const both = of("more", "same", "less");
    if (both === null) return "";
    const those = both > 0 ? `the ${quantity(format, both, "customer")}` : "those";
    return `mostly because ${those} of both ${period}s spent ${up ? "more" : "less"}`;
  }
  const came = of("new", "back");
  const gone = of("stopped");
  if (reason !== "turnover" || came === null || gone === null) return "";
  const stopped = period === "year" ? "stopped" : "paused or stopped";
  if (!up && gone > 0) {
    const ones = came === 1 ? "new or returning one" : "new or returning ones";
    const others = came > 0 ? `, and the ${format.count(came)} ${ones} did not make up for them` : "";
    return `mostly because ${quantity(format, gone, "customer")} ${stopped}${others}`;
  }
  if (up && came > 0) {
    const others = gone > 0 ? ` brought more than was lost with the ${format.count(gone)} who ${stopped}` : " ordered";
    return `mostly because ${quantity(format, came, "new or returning customer")}${others}`;
  }
  return "";
}
