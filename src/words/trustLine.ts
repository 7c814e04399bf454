import {html} from "htl";
import type {Quality} from "../../loaders/contract/quality.js";
import type {Summary} from "../../loaders/contract/summary.js";
import type {Formatter} from "../charts/format.js";
import {noRiskHeading} from "./noRiskHeading.js";
import {quantity} from "./quantity.js";

/** Until when the data go, whether the churn model is used, and what is odd: each leads to what is behind it. */
export function trustLine(
  {dataAsOf, model}: Pick<Summary, "dataAsOf" | "model">,
  {alarms, notices}: Pick<Quality, "alarms" | "notices">,
  format: Formatter
): HTMLElement {
  const verdict = model.used ? "Churn model passed its test" : noRiskHeading;
  const count = alarms.length + notices.filter(({serious}) => serious).length;
  const odd = count === 0 ? "No data alarm" : quantity(format, count, "data alarm");
  return html`<p class="trust">
    <span>Data to ${format.date(dataAsOf)}</span>
    <a href="./evidence.html#how-accurate-is-the-model">${verdict}</a>
    <a href="./evidence.html#data-alarms">${odd}</a>
  </p>`;
}
