import type {Formatter} from "../charts/format.js";
import type {BridgeComparison, BridgeSide, BridgeStep} from "../../loaders/contract/bridge.js";
import {quantity} from "./quantity.js";

/**
 * Why revenue changed between two periods, after the change: "mostly because 412 customers stopped, and the 380 who are new or
 * came back did not make up for them". Nothing where no reason is clear, or groups are too small to tell it.
 */
export function mainReason(
  {steps, revenue, revenueBefore}: Pick<BridgeSide, "steps" | "revenue" | "revenueBefore">,
  {period, base, reason}: Pick<BridgeComparison, "period" | "base" | "reason">,
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
  const since = base === "year-before" && period !== "year" ? "new since then" : "new";
  if (!up && gone > 0) {
    const others =
      came > 0 ? `, and the ${format.count(came)} who are ${since} or came back did not make up for them` : "";
    return `mostly because ${quantity(format, gone, "customer")} ${stopped}${others}`;
  }
  if (up && came > 0) {
    const are = came === 1 ? "is" : "are";
    const others = gone > 0 ? `, and spent more than the ${format.count(gone)} who ${stopped} had` : "";
    return `mostly because ${quantity(format, came, "customer")} ${are} ${since} or came back${others}`;
  }
  return "";
}
