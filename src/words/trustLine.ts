import {html} from "htl";
import type {Quality} from "../../loaders/contract/quality.js";
import type {Summary} from "../../loaders/contract/summary.js";
import type {Formatter} from "../charts/format.js";
import {noRiskHeading} from "./noRiskHeading.js";
import {quantity} from "./quantity.js";
import {riskException} from "./riskException.js";

/** Until when the data go, whether the churn model is used and where it was off, and what is odd: each leads to what is behind it. */
export function trustLine(
  summary: Pick<Summary, "dataAsOf" | "model" | "riskTest" | "lossCheck">,
  {alarms, notices}: Pick<Quality, "alarms" | "notices">,
  format: Formatter
): HTMLElement {
  const {dataAsOf, model} = summary;
  const verdict = model.used ? `Churn model passed its test${riskException(summary)}` : noRiskHeading;
  const count = alarms.length + notices.filter(({serious}) => serious).length;
  const odd = count === 0 ? "No data alarm" : quantity(format, count, "data alarm");
  return html`<p class="trust">
    <span>Data to ${format.date(dataAsOf)}</span>
    <a href="./evidence.html#how-accurate-is-the-model">${verdict}</a>
    <a href="./evidence.html#data-alarms">${odd}</a>
  </p>`;
}
