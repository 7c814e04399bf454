import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Summary} from "../../loaders/members/summary.js";
import {staleNote} from "./staleNote.js";

/** Whose data the page shows and until when; says on every page when they are simulated, or old. */
export function storeLine(summary: Summary, format: Formatter): HTMLElement {
  const {store, window, dataAsOf} = summary;
  const stale = staleNote(summary, format);
  return html`<p class="store-line">
    <span class="store-name">${store.name}</span>
    <span>orders from ${format.date(window.from)} to ${format.date(dataAsOf)}</span>
    ${store.simulated ? html`<span class="simulated">Simulated data: the demo store</span>` : null}
    ${stale ? html`<span class="stale">${stale}</span>` : null}
  </p>`;
}
