import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Churn} from "../../loaders/contract/churn.js";
import type {Summary} from "../../loaders/contract/summary.js";
import type {Customer} from "../data/customerAt.js";
import {fetchOrders} from "../data/fetchOrders.js";
import {customerReasons} from "./customerReasons.js";
import {orderStrip} from "./orderStrip.js";

/** What is fetched once a customer is opened: what goes with their risk, and their orders where the site tells of them. */
export async function customerMore(
  customer: Customer,
  {summary, format, churn}: {summary: Summary; format: Formatter; churn: () => Promise<Churn>}
): Promise<HTMLElement> {
  const parts = await Promise.all([reasons(), orders()]);
  return html`<div>${parts}</div>`;

  async function reasons(): Promise<HTMLElement | null> {
    if (customer.risk === null) return null;
    const model = await churn();
    return "score" in model ? customerReasons(customer, model.score, format) : null;
  }

  async function orders(): Promise<HTMLElement | null> {
    try {
      const told = await fetchOrders(customer.key, summary);
      return orderStrip(told, {asOf: summary.dataAsOf, weeks: summary.orders?.unit === "weeks", format});
    } catch {
      return html`<p class="caption">The orders cannot be read just now.</p>`;
    }
  }
}
