import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {OrderMark} from "../data/fetchOrders.js";
import {ordersText} from "../words/customer/ordersText.js";
import {daysBefore} from "../words/daysBefore.js";

const height = 32;

/** A customer's orders on a line of time, up to the as-of day: a mark a week, or a bar a day as high as what was kept of it. */
export function orderStrip(
  orders: readonly OrderMark[],
  {asOf, weeks, format}: {asOf: string; weeks: boolean; format: Formatter}
): HTMLElement | null {
  if (orders.length === 0) return null;
  const days = Math.max(7, orders[orders.length - 1].ago + (weeks ? 4 : 1));
  const most = Math.max(...orders.map(({amount}) => amount ?? 0));
  const width = Math.max(0.4, (weeks ? 700 : 100) / days);
  const bars = orders.map(({ago, amount}) => {
    const h = amount === null || !(most > 0) ? height : Math.max(2, (height * Math.max(0, amount)) / most);
    const x = Math.min(100 - width, Math.max(0, 100 - (100 * ago) / days - width / 2));
    return `<rect class="silence" x="${x.toFixed(2)}" width="${width.toFixed(2)}" y="${(height - h).toFixed(1)}" height="${h.toFixed(1)}"/>`;
  });
  const strip = document.createElement("div");
  strip.className = "order-strip";
  strip.innerHTML = `<svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="1" y="${height - 1}"/>${bars.join("")}</svg>`;
  const on = (ago: number) => format.date(daysBefore(asOf, ago));
  return html`<section class="customer-orders card">
    <h3>Orders</h3>
    <p class="caption">${ordersText(orders, {asOf, weeks, format})}</p>
    ${strip}
    <p class="order-ends"><span>${on(days)}</span><span>${on(0)}</span></p>
    <details>
      <summary>Show ${weeks ? "weeks" : "days"}</summary>
      <ol>
        ${orders.map(({ago, amount}) => html`<li>${weeks ? "around " : ""}${on(ago)}${amount === null ? "" : `: ${format.money(amount)}`}</li>`)}
      </ol>
    </details>
  </section>`;
}
