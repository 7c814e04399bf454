import type {Formatter} from "../../charts/format.js";
import type {PersonaRow} from "../../charts/personaRow.js";
import {noRiskHeading} from "../noRiskHeading.js";

/** What to see in each of the charts by persona. */
export function personaHeadings(
  rows: readonly PersonaRow[],
  format: Formatter
): Record<"revenue" | "customers" | "risk" | "atRisk", string> {
  if (rows.length === 0) {
    const none = "No customers in this selection";
    return {revenue: none, customers: none, risk: none, atRisk: none};
  }
  const most = (value: (row: PersonaRow) => number) => rows.reduce((a, b) => (value(b) > value(a) ? b : a));
  const rich = most((row) => row.revenue);
  const many = most((row) => row.customers);
  const risky = most((row) => row.churnRisk ?? 0);
  const exposed = most((row) => row.revenueAtRisk ?? 0);
  const scored = rows.some((row) => row.churnRisk !== null);
  return {
    revenue: `${rich.persona} bring in ${format.percent(rich.revenueShare)} of the revenue`,
    customers: `${format.percent(many.customerShare)} of the customers are ${many.persona}`,
    risk: scored
      ? `${risky.persona} are the most likely to leave: ${format.percent(risky.churnRisk)} on average`
      : noRiskHeading,
    atRisk: scored
      ? `Most is at stake with ${exposed.persona}: ${format.moneyCompact(exposed.revenueAtRisk)}`
      : noRiskHeading
  };
}
