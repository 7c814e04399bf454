import type {ActionRow} from "../../charts/actionRow.js";
import type {Formatter} from "../../charts/format.js";
import type {ActionRule} from "../../../loaders/members/actions.js";
import {quantity} from "../quantity.js";
import {nobody} from "./selectionClause.js";

/** "52 customers are due an urgent VIP call, with £410K at risk; 1,204 customers in all have something to be done." */
export function actionsHeadline(rows: readonly ActionRow[], rules: readonly ActionRule[], format: Formatter): string {
  if (rows.every((row) => row.customers === 0)) return nobody;
  const named = new Set(rules.map((rule) => rule.action));
  const due = rows.filter((row) => named.has(row.action) && row.customers > 0);
  if (due.length === 0) return "No customer calls for an action today.";
  const [first] = due;
  const all = due.reduce((sum, row) => sum + row.customers, 0);
  const are = first.customers === 1 ? "is" : "are";
  const risk =
    first.revenueAtRisk === null ? "" : `, with ${format.moneyCompact(first.revenueAtRisk)} of revenue at risk`;
  const start = `${quantity(format, first.customers, "customer")} ${are} first in line (${first.action})${risk}`;
  if (due.length === 1) return `${start}.`;
  const have = all === 1 ? "has" : "have";
  return `${start}; ${format.count(all)} in all ${have} an action.`;
}
