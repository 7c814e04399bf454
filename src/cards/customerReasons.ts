import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {TrainedChurn} from "../../loaders/contract/churn.js";
import type {Customer} from "../data/customerAt.js";
import {riskReasons} from "../words/customer/riskReasons.js";

/** What goes with the risk, in words; nothing where there is no risk. */
export function customerReasons(
  customer: Customer,
  score: TrainedChurn["score"],
  format: Formatter
): HTMLElement | null {
  if (customer.risk === null || score === null) return null;
  const reasons = riskReasons(customer, score, format);
  const average = format.percent(1 / (1 + Math.exp(-score.base)));
  const count = format.count(score.features.length);
  return html`<section class="customer-reasons card">
    <h3>What goes with the risk of ${format.percent(customer.risk)}</h3>
    ${
      reasons.length === 0
        ? html`<p>Nothing stands out: this customer is about average in all that the model looks at.</p>`
        : html`<ol>
            ${reasons.map(({what, size}) => html`<li><strong>${what}</strong>: ${size}.</li>`)}
          </ol>`
    }
    <p class="caption">
      Against a customer who is average in everything, whose risk is ${average}. The model looks at ${count} things,
      which add up to the risk; these are the largest. They go with leaving and need not be its cause.
    </p>
  </section>`;
}
