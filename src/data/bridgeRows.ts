import type {BridgeRow} from "../charts/revenueBridge.js";
import type {Formatter} from "../charts/format.js";
import type {BridgeView} from "./bridgeView.js";
import {periodName} from "../words/bridge/periodName.js";
import {stepName} from "../words/bridge/stepName.js";

/** The earlier period, the steps in which anybody is, and the later one: each begins where the one before ended. */
export function bridgeRows({comparison, side}: BridgeView, format: Formatter): BridgeRow[] {
  if (side.customers === 0) return [];
  const {period, before, current} = comparison;
  const whole = (from: string, amount: number): BridgeRow => ({
    label: periodName(period, from, format),
    kind: "total",
    amount,
    customers: null,
    from: 0,
    to: amount
  });
  const rows = [whole(before.from, side.revenueBefore)];
  for (const {steps, customers, amount} of side.steps) {
    if (amount === 0) continue;
    const from = rows[rows.length - 1].to;
    const to = (Math.round(from * 100) + Math.round(amount * 100)) / 100;
    rows.push({label: stepName(steps, comparison), kind: "step", amount, customers, from, to});
  }
  return [...rows, whole(current.from, side.revenue)];
}
