import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Profit} from "../../loaders/contract/profit.js";
import {findDimension} from "../data/findDimension.js";
import {isPriced} from "../data/isPriced.js";
import {optionOf} from "../data/optionOf.js";
import {profitRows} from "../data/profitRows.js";
import {serializeFilters} from "../filters/filters.js";
import type {Filters} from "../filters/filters.js";
import {quantity} from "../words/quantity.js";

/**
 * All actions, those that bring most first, each with its customers and a link to the list of exactly those: at the effects that the store
 * assumes or, where it assumes none, if each kept one in ten would-be leavers. Where no cost is known it is margin, and no profit.
 */
export function profitActions(
  profit: Profit,
  {dimensions, filters}: {dimensions: readonly Dimension[]; filters: Filters},
  format: Formatter
): HTMLElement | "" {
  const rows = profitRows(profit);
  const assumed = rows.some(({expected}) => expected !== null);
  const told = rows.flatMap((row) => {
    const {action, customers, expected, ifStrength} = row;
    const at = assumed ? expected : ifStrength.find(({strength}) => strength === 0.1);
    return at ? [{action, customers, profit: at.profit, cost: isPriced(row)}] : [];
  });
  if (told.length === 0) return "";
  const priced = told.some(({cost}) => cost);
  const about = findDimension(dimensions, "action").approximate ? "about " : "";
  const first = told.toSorted((a, b) => b.profit - a.profit);
  return html`<div class="todo">
    <p class="todo-order">
      ${priced ? "By profit" : "By margin, before any cost"},
      ${assumed ? "at the effects given" : "if each kept one in ten would-be leavers"}. All customers.
    </p>
    <ol>
      ${first.map(({action, customers, profit, cost}) => {
        const query = serializeFilters({...filters, action: [optionOf(action, dimensions)]}, dimensions);
        return html`<li>
          <a href=${`./actions.html${query}#the-list`}
            ><span class="todo-action">${action}</span>
            <span class="todo-worth">${isNothing(profit) ? "–" : format.moneyCompact(Math.abs(profit))}</span>
            <span class="todo-about"
              ><span class="todo-who">${about}${quantity(format, customers, "customer")}</span>
              <span class="todo-what">${whatOf(profit, {cost, assumed})}</span></span
            ></a
          >
        </li>`;
      })}
    </ol>
  </div>`;
}

function whatOf(profit: number, {cost, assumed}: {cost: boolean; assumed: boolean}): string {
  if (isNothing(profit)) return "nothing at stake";
  if (profit < 0) return assumed ? "of loss: better left out" : "of loss";
  return cost ? "of profit" : "of margin, before any cost";
}

/** Less than half of a unit of money is nothing that a card could say. */
function isNothing(amount: number): boolean {
  return Math.abs(amount) < 0.5;
}
