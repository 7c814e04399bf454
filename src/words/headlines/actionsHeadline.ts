import type {ActionRow} from "../../charts/actionRow.js";
import type {Formatter} from "../../charts/format.js";
import type {ActionRule} from "../../../loaders/contract/actions.js";
import {quantity} from "../quantity.js";
import {nobody} from "./selectionClause.js";

/** "Urgent VIP call: 52 customers, with £410K of revenue at risk, come first; 1,204 in all have an action due." */
export function actionsHeadline(rows: readonly ActionRow[], rules: readonly ActionRule[], format: Formatter): string {
  if (rows.every((row) => row.customers === 0)) return nobody;
  const named = new Set(rules.map((rule) => rule.action));
  const due = rows.filter((row) => named.has(row.action) && row.customers > 0);
  const few = rows.some((row) => row.few && named.has(row.action));
  if (due.length === 0 && few) return "Too few customers call for an action today to tell them apart.";
  if (due.length === 0) return "Nobody needs contacting; follow the segment’s plan.";
  const [first] = due;
  const all = due.reduce((sum, row) => sum + row.customers, 0);
  const comes = first.customers === 1 ? "comes" : "come";
  const risk =
    first.revenueAtRisk === null ? "" : `, with ${format.moneyCompact(first.revenueAtRisk)} of revenue at risk,`;
  const about = first.approximate ? "about " : "";
  const start = `${first.action}: ${about}${quantity(format, first.customers, "customer")}${risk} ${comes} first`;
  return due.length === 1 ? `${start}.` : `${start}; ${about}${format.count(all)} in all have an action due.`;
}
