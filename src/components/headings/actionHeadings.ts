import type {ActionRow} from "../../charts/actionRow.js";
import type {Formatter} from "../../charts/format.js";
import type {ActionRule} from "../../../loaders/members/actions.js";
import {quantity} from "../quantity.js";

/** What to see in the charts by action, of the actions that the rules ask for. */
export function actionHeadings(
  rows: readonly ActionRow[],
  rules: readonly ActionRule[],
  format: Formatter
): Record<"customers" | "revenue", string> {
  const due = rows.filter((row) => row.customers > 0 && rules.some((rule) => rule.action === row.action));
  if (due.length === 0) {
    const none = "No action is due here";
    return {customers: none, revenue: none};
  }
  const many = due.reduce((a, b) => (b.customers > a.customers ? b : a));
  const rich = due.reduce((a, b) => (stake(b) > stake(a) ? b : a));
  const what = rich.revenueAtRisk === null ? "revenue" : "revenue at risk";
  return {
    customers: `Most are due this: ${many.action}, ${quantity(format, many.customers, "customer")}`,
    revenue: `Most ${what} is here: ${rich.action}, ${format.moneyCompact(stake(rich))}`
  };
}

/** Revenue at risk; where nobody is scored, revenue. */
function stake(row: ActionRow): number {
  return row.revenueAtRisk ?? row.revenue;
}
