import type {ActionRule} from "../../loaders/contract/actions.js";
import type {ActionRow} from "../charts/actionRow.js";

/** The actions that some customers have due, in the one order in which every page names them. */
export interface DueActions {
  /** those that may pay, the most worth first */
  first: ActionRow[];
  /** those that cannot earn back what they cost */
  never: ActionRow[];
  /** what they are ordered by: revenue at risk where every one has it, else revenue of the last twelve months */
  by: "revenueAtRisk" | "revenue";
}

/** `never` names the actions that cannot earn back what they cost. */
export function dueActions(
  rows: readonly ActionRow[],
  {rules, never}: {rules: readonly ActionRule[]; never: readonly string[]}
): DueActions {
  const named = new Set(rules.map(({action}) => action));
  const due = rows.filter(({action, customers}) => named.has(action) && customers > 0);
  const paying = due.filter(({action}) => !never.includes(action));
  const by = paying.every(({revenueAtRisk}) => revenueAtRisk !== null) ? "revenueAtRisk" : "revenue";
  return {
    first: paying.toSorted((a, b) => (b[by] ?? 0) - (a[by] ?? 0)),
    never: due.filter(({action}) => never.includes(action)),
    by
  };
}
