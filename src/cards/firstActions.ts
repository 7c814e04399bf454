import {html} from "htl";
import type {ActionRow} from "../charts/actionRow.js";
import type {Formatter} from "../charts/format.js";
import type {ActionRule} from "../../loaders/contract/actions.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {optionOf} from "../data/optionOf.js";
import {serializeFilters} from "../filters/filters.js";
import type {Filters} from "../filters/filters.js";
import {quantity} from "../words/quantity.js";

/** How many are shown. */
const most = 3;

/**
 * The actions that are worth most, by revenue at risk where every one has it, else by revenue of the last twelve months: each
 * with its customers, and a link to the list of exactly those.
 */
export function firstActions(
  rows: readonly ActionRow[],
  {rules, dimensions, filters}: {rules: readonly ActionRule[]; dimensions: readonly Dimension[]; filters: Filters},
  format: Formatter
): HTMLElement {
  const named = new Set(rules.map(({action}) => action));
  const due = rows.filter(({action, customers}) => named.has(action) && customers > 0);
  if (due.length === 0) {
    return html`<div class="todo">
      <p>Nobody needs contacting; follow the segment’s plan. <a href="./segments.html">Segments</a></p>
    </div>`;
  }
  const atRisk = due.every(({revenueAtRisk}) => revenueAtRisk !== null);
  const worth = (row: ActionRow): number => (atRisk ? (row.revenueAtRisk as number) : row.revenue);
  const first = due.toSorted((a, b) => worth(b) - worth(a)).slice(0, most);
  return html`<div class="todo">
    <p class="todo-order">
      ${first.length === 1 ? "What to do" : "What to do first"}${
        atRisk ? ", by revenue at risk" : ", by the last twelve months’ revenue"
      }
    </p>
    <ol>
      ${first.map((row) => {
        const query = serializeFilters({...filters, action: [optionOf(row.action, dimensions)]}, dimensions);
        const customers = `${row.approximate ? "about " : ""}${quantity(format, row.customers, "customer")}`;
        return html`<li>
          <a href=${`./actions.html${query}#the-list`}
            ><span class="todo-action">${row.action}</span>
            <span class="todo-worth">${format.moneyCompact(worth(row))}</span>
            <span class="todo-who">${customers}</span>
            <span class="todo-what">${atRisk ? "at risk" : "of revenue"}</span></a
          >
        </li>`;
      })}
    </ol>
  </div>`;
}
