import type {ActionRow} from "../../charts/actionRow.js";
import type {Formatter} from "../../charts/format.js";
import type {ActionRule} from "../../../loaders/contract/actions.js";
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
  const about = due[0].approximate ? "about " : "";
  const many = due.reduce((a, b) => (b.customers > a.customers ? b : a));
  const customers = due.reduce((sum, row) => sum + row.customers, 0);
  const atRisk = due.reduce((sum, row) => sum + (row.revenueAtRisk ?? 0), 0);
  const risk = due.some((row) => row.revenueAtRisk !== null) ? `; ${format.moneyCompact(atRisk)} at risk` : "";
  const most = `${many.action}: ${about}${quantity(format, many.customers, "customer")}`;
  const ofAll = `${about}${format.count(many.customers)} of ${quantity(format, customers, "customer")} to contact`;
  return {
    customers: due.length === 1 ? most : `${many.action}: ${ofAll}`,
    revenue: `${sentenceCase(about)}${quantity(format, customers, "customer")} to contact${risk}`
  };
}

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
