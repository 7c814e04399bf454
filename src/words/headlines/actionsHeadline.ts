import type {ActionRow} from "../../charts/actionRow.js";
import type {Formatter} from "../../charts/format.js";
import type {ActionRule} from "../../../loaders/contract/actions.js";
import {dueActions} from "../../data/dueActions.js";
import {listText} from "../listText.js";
import {quantity} from "../quantity.js";
import {neverPayingClause} from "../neverPayingText.js";
import {nobody} from "./selectionClause.js";

/**
 * "Email campaign comes first, by revenue at risk: 2,499 customers, with £410K at risk; 4,470 in all have an action due." The order is
 * the Overview's; `never` names the actions that cannot earn back what they cost,
 * `harmful` those of them that drive customers away.
 */
export function actionsHeadline(
  rows: readonly ActionRow[],
  {rules, never, harmful}: {rules: readonly ActionRule[]; never: readonly string[]; harmful: readonly string[]},
  format: Formatter
): string {
  if (rows.every((row) => row.customers === 0)) return nobody;
  const {first: paying, never: unpaid, by} = dueActions(rows, {rules, never});
  const due = [...paying, ...unpaid];
  const some = rows.some((row) => row.withheld && rules.some(({action}) => action === row.action));
  if (due.length === 0 && some) return "Too few customers call for an action today to tell them apart.";
  if (due.length === 0) return "Nobody needs contacting; follow the segment’s plan.";
  const about = due[0].approximate ? "about " : "";
  const count = due.reduce((sum, row) => sum + row.customers, 0);
  const all = `${about}${quantity(format, count, "customer")}`;
  if (paying.length === 0) {
    const names = unpaid.map(({action}) => action);
    return `${listText(names)} ${unpaid.length === 1 ? "is" : "are"} due for ${all}, ${neverPayingClause(names, harmful)}.`;
  }
  const [first] = paying;
  const customers = `${about}${quantity(format, first.customers, "customer")}`;
  const worth = first[by] ?? 0;
  // less than a unit of money is not worth a clause
  const amount =
    worth >= 1 ? `, with ${format.moneyCompact(worth)} of revenue${by === "revenueAtRisk" ? " at risk" : ""}` : "";
  if (due.length === 1) return `${first.action} is due for ${customers}${by === "revenueAtRisk" ? amount : ""}.`;
  const order = by === "revenueAtRisk" ? "by revenue at risk" : "by the last twelve months’ revenue";
  return `${first.action} comes first, ${order}: ${customers}${amount}; ${about}${format.count(count)} in all have an action due.`;
}
