import type {ActionRow} from "../../charts/actionRow.js";
import type {Formatter} from "../../charts/format.js";
import {quantity} from "../quantity.js";

/** What to see in the charts by action. */
export function actionHeadings(rows: readonly ActionRow[], format: Formatter): Record<"customers" | "revenue", string> {
  const some = rows.filter((row) => row.customers > 0);
  if (some.length === 0)
    return {customers: "No customers in this selection", revenue: "No customers in this selection"};
  const many = some.reduce((a, b) => (b.customers > a.customers ? b : a));
  const rich = some.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  return {
    customers: `Most customers: ${many.action}, ${quantity(format, many.customers, "customer")}`,
    revenue: `Most revenue: ${rich.action}, ${format.moneyCompact(rich.revenue)}`
  };
}
