import type {Formatter} from "../../charts/format.js";
import type {PersonaRow} from "../../charts/personaRow.js";
import {isGroup} from "../isGroup.js";
import {likeliest} from "../likeliest.js";
import {verbOf} from "../verbOf.js";
import {nobody} from "./selectionClause.js";

/**
 * "Big Spenders, 18% of the customers, bring in 64% of the revenue; At Risk, 30%, are the most likely to leave." The second half
 * stands only where one of them is, clear of its interval.
 */
export function segmentsHeadline(rows: readonly PersonaRow[], format: Formatter, filtered = false): string {
  if (rows.length === 0) return nobody;
  const top = rows.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  if (rows.length === 1)
    return `All customers${filtered ? " here" : ""} are ${isGroup(top.persona) ? "in " : ""}${top.persona}: ${format.moneyCompact(top.revenue)} of revenue.`;
  const here = filtered ? " here" : "";
  const start = `${top.persona}, ${format.percent(top.customerShare)} of the customers${here}, ${verbOf(top.persona, "bring")} in ${format.percent(top.revenueShare)} of the revenue`;
  const leaders = likeliest(rows);
  if (leaders.length !== 1) return `${start}.`;
  const [leaving] = leaders;
  const risk = format.percent(leaving.churnRisk);
  if (leaving === top)
    return `${start}, and ${verbOf(top.persona, "are")} the most likely to leave (${risk} on average).`;
  return `${start}; ${leaving.persona}, ${format.percent(leaving.customerShare)}, ${verbOf(leaving.persona, "are")} the most likely to leave.`;
}
