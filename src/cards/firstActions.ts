import {html} from "htl";
import type {ActionRow} from "../charts/actionRow.js";
import type {Formatter} from "../charts/format.js";
import type {ActionRule} from "../../loaders/contract/actions.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {dueActions} from "../data/dueActions.js";
import {optionOf} from "../data/optionOf.js";
import {serializeFilters} from "../filters/filters.js";
import type {Filters} from "../filters/filters.js";
import {neverPayingText} from "../words/neverPayingText.js";
import {quantity} from "../words/quantity.js";

/** How many are shown. */
const most = 3;

interface FirstOptions {
  rules: readonly ActionRule[];
  /** the actions that cannot earn back what they cost */
  never: readonly string[];
  dimensions: readonly Dimension[];
  filters: Filters;
}

/**
 * The actions that are worth most, by revenue at risk where every one has it, else by revenue of the last twelve months: each
 * with its customers, and a link to the list of exactly those. What cannot pay is not among them, and it is said so.
 */
export function firstActions(
  rows: readonly ActionRow[],
  {rules, never: unpaid, dimensions, filters}: FirstOptions,
  format: Formatter
): HTMLElement {
  const {first: paying, never, by} = dueActions(rows, {rules, never: unpaid});
  if (paying.length === 0 && never.length === 0) {
    return html`<div class="todo">
      <p>Nobody needs contacting; follow the segment’s plan. <a href="./segments.html">Segments</a></p>
    </div>`;
  }
  const atRisk = by === "revenueAtRisk";
  const first = paying.slice(0, most);
  const order = html`<p class="todo-order">
    ${first.length === 1 ? "What to do" : "What to do first"}${
      atRisk ? ", by revenue at risk" : ", by the last twelve months’ revenue"
    }
  </p>`;
  const leftOut = html`<p class="todo-order">
    ${neverPayingText(never.map(({action}) => action))}
    <a href=${`./actions.html${serializeFilters(filters, dimensions)}#figure-break-even`}>What each must keep</a>
  </p>`;
  return html`<div class="todo">
    ${first.length > 0 ? order : ""}
    <ol>
      ${first.map((row) => {
        const query = serializeFilters({...filters, action: [optionOf(row.action, dimensions)]}, dimensions);
        const customers = `${row.approximate ? "about " : ""}${quantity(format, row.customers, "customer")}`;
        return html`<li>
          <a href=${`./actions.html${query}#the-list`}
            ><span class="todo-action">${row.action}</span>
            <span class="todo-worth">${format.moneyCompact(row[by] ?? 0)}</span>
            <span class="todo-about"
              ><span class="todo-who">${customers}</span>
              <span class="todo-what">${atRisk ? "at risk" : "of revenue"}</span></span
            ></a
          >
        </li>`;
      })}
    </ol>
    ${never.length > 0 ? leftOut : ""}
  </div>`;
}
