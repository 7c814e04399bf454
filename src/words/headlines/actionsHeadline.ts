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
  const some = rows.some((row) => row.withheld && named.has(row.action));
  if (due.length === 0 && some) return "Too few customers call for an action today to tell them apart.";
  if (due.length === 0) return "Nobody needs contacting; follow the segment’s plan.";
  const [first] = due;
  const all = due.reduce((sum, row) => sum + row.customers, 0);
  const about = first.approximate ? "about " : "";
  const atRisk = first.revenueAtRisk ?? 0;
  // less than a unit of money is not worth a clause
  const risk = atRisk >= 1 ? `, with ${format.moneyCompact(atRisk)} of revenue at risk` : "";
  const customers = `${about}${quantity(format, first.customers, "customer")}${risk}`;
  if (due.length === 1) return `${first.action} is due for ${customers}.`;
  const comes = first.customers === 1 ? "comes" : "come";
  return `${first.action}: ${customers}${risk && ","} ${comes} first; ${about}${format.count(all)} in all have an action due.`;
}
