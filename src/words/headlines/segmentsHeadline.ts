import type {Formatter} from "../../charts/format.js";
import type {PersonaRow} from "../../charts/personaRow.js";
import {nobody} from "./selectionClause.js";

/** "Big Spenders, 18% of the customers, bring in 64% of the revenue; At Risk, 30%, are the most likely to leave." */
export function segmentsHeadline(rows: readonly PersonaRow[], format: Formatter): string {
  if (rows.length === 0) return nobody;
  const top = rows.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  if (rows.length === 1)
    return `All customers here are ${top.persona}: ${format.moneyCompact(top.revenue)} of revenue.`;
  const start = `${top.persona}, ${format.percent(top.customerShare)} of the customers, bring in ${format.percent(top.revenueShare)} of the revenue`;
  const scored = rows.filter((row) => row.churnRisk !== null);
  if (scored.length === 0) return `${start}.`;
  const leaving = scored.reduce((a, b) => ((b.churnRisk ?? 0) > (a.churnRisk ?? 0) ? b : a));
  const risk = format.percent(leaving.churnRisk);
  if (leaving === top) return `${start}, and are the most likely to leave (${risk} on average).`;
  return `${start}; ${leaving.persona}, ${format.percent(leaving.customerShare)}, are the most likely to leave.`;
}
