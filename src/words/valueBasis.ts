import {html} from "htl";
import type {Value} from "../../loaders/contract/value.js";

/**
 * What customer value is made of. Without a forecast, also what one would need: parts of a page of the class `needs-forecast` are
 * not shown beside it (styles/opening.css).
 */
export function valueBasis({basis, missing, totals}: Pick<Value, "basis" | "missing" | "totals">): HTMLElement {
  return totals.expectedOrders === null
    ? html`<span class="no-forecast">${[basis, ...missing].join(" ")}</span>`
    : html`<span>${basis}</span>`;
}
