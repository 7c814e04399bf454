import type {Formatter} from "../../charts/format.js";
import type {PersonaRow} from "../../charts/personaRow.js";
import {isGroup} from "../isGroup.js";
import {likeliest} from "../likeliest.js";
import {personaNoun} from "../personaNoun.js";
import {verbOf} from "../verbOf.js";
import {nobody} from "./selectionClause.js";

/**
 * "Big Spenders, 18% of the customers, bring in 64% of the revenue; Lapsing customers, 30% of the customers, have the highest
 * churn risk (67% on average)." The second half stands only where one of them has, clear of its interval.
 */
export function segmentsHeadline(rows: readonly PersonaRow[], format: Formatter, filtered = false): string {
  if (rows.length === 0) return nobody;
  const top = rows.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  if (rows.length === 1)
    return `All customers${filtered ? " here" : ""} are ${isGroup(top.persona) ? "in " : ""}${top.persona}: ${format.moneyCompact(top.revenue)} of revenue.`;
  const here = filtered ? " here" : "";
  const start = `${personaNoun(top.persona)}, ${format.percent(top.customerShare)} of the customers${here}, ${verbOf(top.persona, "bring")} in ${format.percent(top.revenueShare)} of the revenue${here}`;
  const leaders = likeliest(rows);
  if (leaders.length !== 1) return `${start}.`;
  const [{persona, customerShare, churnRisk}] = leaders;
  const have = `${verbOf(persona, "have")} the highest churn risk (${format.percent(churnRisk)} on average)`;
  if (persona === top.persona) return `${start}, and ${have}.`;
  return `${start}; ${personaNoun(persona)}, ${format.percent(customerShare)} of the customers${here}, ${have}.`;
}
