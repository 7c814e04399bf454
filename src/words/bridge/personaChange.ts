import type {Formatter} from "../../charts/format.js";
import type {BridgeComparison, BridgeSide, BridgeStep} from "../../../loaders/contract/bridge.js";
import {listText} from "../listText.js";
import {quantity} from "../quantity.js";

/**
 * What today's customers of a persona brought before, and which of them make the largest part of the difference: "after £310K a year
 * before; the largest part of the difference: 187 who bought more (+£90K)". That is a sum and no reason, for a persona is made by
 * what its customers did.
 */
export function personaChange(
  {revenue, revenueBefore, steps}: Pick<BridgeSide, "revenue" | "revenueBefore" | "steps">,
  {period, base}: Pick<BridgeComparison, "period" | "base">,
  format: Formatter
): string {
  const then = base === "previous" ? `the ${period} before` : period === "year" ? "the year before" : "a year before";
  const change = revenue - revenueBefore;
  const money = format.moneyCompact;
  const start = `after ${money(revenueBefore)} ${then}`;
  const same = steps.filter(({amount}) => amount * change > 0);
  if (same.length === 0 || money(revenue) === money(revenueBefore)) return start;
  const {steps: done, customers, amount} = same.reduce((a, b) => (Math.abs(b.amount) > Math.abs(a.amount) ? b : a));
  const did: Record<BridgeStep, string> = {
    new: "were new",
    back: "came back",
    more: "bought more",
    same: "bought as much",
    less: "bought less",
    stopped: period === "year" ? "stopped" : "paused or stopped"
  };
  const who = `${quantity(format, customers, "customer")} who ${listText(
    done.map((step) => did[step]),
    "or"
  )}`;
  return `${start}; the largest part of the difference: ${who} (${amount > 0 ? "+" : ""}${money(amount)})`;
}
