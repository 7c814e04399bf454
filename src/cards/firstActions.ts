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
  /** those of them that drive customers away */
  harmful: readonly string[];
  dimensions: readonly Dimension[];
  filters: Filters;
}

/**
 * The actions that are worth most, by revenue at risk where every one has it, else by revenue of the last twelve months: each
 * with its customers, and a link to the list of exactly those. What cannot pay is not among them, and it is said so.
 */
export function firstActions(
  rows: readonly ActionRow[],
  {rules, never: unpaid, harmful, dimensions, filters}: FirstOptions,
  format: Formatter
): HTMLElement {
  const {first: paying, never, by} = dueActions(rows, {rules, never: unpaid});
  if (paying.length === 0 && never.length === 0) {
    return html`<div class="todo">
      <p>Nobody needs contacting; follow the segment’s plan. <a href="./segments.html">Segments</a></p>
    </div>`;
  }
  const atRisk = by === "revenueAtRisk";
  const first = paying.filter((row) => hasStake(row[by])).slice(0, most);
  // named where there is room for them
  const idle = first.length < most ? paying.filter((row) => !hasStake(row[by])) : [];
  const customersOf = ({approximate, customers}: ActionRow) =>
    `${approximate ? "about " : ""}${quantity(format, customers, "customer")}`;
  const listOf = ({action}: ActionRow) =>
    `./actions.html${serializeFilters({...filters, action: [optionOf(action, dimensions)]}, dimensions)}#the-list`;
  const unstaked = idle.map(
    (row) =>
      html`<p class="todo-order">
        ${row.action}: ${atRisk ? "nothing is at risk" : "no revenue in the last twelve months"} with the
        <a href=${listOf(row)}>${customersOf(row)}</a> for whom it is due.
      </p>`
  );
  const order = html`<p class="todo-order">
    ${first.length === 1 ? "What to do" : "What to do first"}${
      atRisk ? ", by revenue at risk" : ", by the last twelve months’ revenue"
    }
  </p>`;
  const leftOut = html`<p class="todo-order">
    ${neverPayingText(
      never.map(({action}) => action),
      harmful
    )}
    <a href=${`./actions.html${serializeFilters(filters, dimensions)}#figure-break-even`}>What each must keep</a>
  </p>`;
  return html`<div class="todo">
    ${first.length > 0 ? order : ""}
    <ol>
      ${first.map((row) => {
        return html`<li>
          <a href=${listOf(row)}
            ><span class="todo-action">${row.action}</span>
            <span class="todo-worth">${format.moneyCompact(row[by] ?? 0)}</span>
            <span class="todo-about"
              ><span class="todo-who">${customersOf(row)}</span>
              <span class="todo-what">${atRisk ? "at risk" : "of revenue"}</span></span
            ></a
          >
        </li>`;
      })}
    </ol>
    ${unstaked} ${never.length > 0 ? leftOut : ""}
  </div>`;
}

/** Less than half of a unit of money is nothing that a card could say. */
function hasStake(amount: number | null): boolean {
  return (amount ?? 0) >= 0.5;
}
