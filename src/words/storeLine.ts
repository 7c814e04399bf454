import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {oldFrom} from "./oldFrom.js";
import {readersClock} from "./readersClock.js";

/**
 * Whose data the page shows and until when; says on every page when they are simulated, or old. Old is by the reader's
 * own clock: the words are there in any case, and the class `old` of the page, which the built page sets before it is drawn,
 * shows them, so that nothing moves (styles/opening.css).
 */
export function storeLine(summary: Summary, format: Formatter): HTMLElement {
  const {store, window, dataAsOf, freshness} = summary;
  const from = oldFrom(summary);
  const now = readersClock();
  if (!Number.isNaN(now)) document.documentElement.classList.toggle("old", now >= Date.parse(from ?? ""));
  return html`<p class="store-line" data-as-of=${format.date(dataAsOf)}>
    <span class="store-name">${store.name}</span>
    <span class="store-span">orders from ${format.date(window.from)} to ${format.date(dataAsOf)}</span>
    ${store.simulated ? html`<span class="simulated">Simulated data: the demo store</span>` : null}
    ${
      from
        ? html`<span class="old-data" data-old-from=${from}
            >Data to ${format.date(dataAsOf)}: no update for more than ${format.days(freshness.warnAfterDays)}.</span
          >`
        : null
    }
  </p>`;
}
