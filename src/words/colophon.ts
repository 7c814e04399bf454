import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {groupsNote} from "./groupsNote.js";

/** The last line of a page: what the numbers are as of, and what revenue means. */
export function colophon(summary: Summary, format: Formatter): HTMLElement {
  const {store, dataAsOf, returns} = summary;
  const simulated = store.simulated ? " Simulated data: the demo store." : "";
  return html`<p class="colophon">
    Data as of ${format.date(dataAsOf)}. Amounts in ${store.currency}; revenue is ${returns} of returns.${simulated}
    ${groupsNote(summary)}
  </p>`;
}
