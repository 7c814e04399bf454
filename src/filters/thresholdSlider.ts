import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import {defaultThreshold} from "../figures/parts/defaultThreshold.js";

/** A slider of the churn risk from which a customer would be contacted; its value is 0-1. */
export function thresholdSlider({
  format,
  value = defaultThreshold
}: {
  format: Formatter;
  value?: number;
}): HTMLElement & {value: number} {
  const input = html`<input type="range" min="0" max="1" step="0.01" value=${value} />` as HTMLInputElement;
  const output = html`<output></output>`;
  const element = html`<div class="slider">
    <label>Contact customers with a churn risk of at least ${input}</label>${output}
  </div>` as HTMLElement & {value: number};
  const show = (): void => {
    element.value = input.valueAsNumber;
    output.textContent = format.percent(element.value);
  };
  input.addEventListener("input", show); // before the event reaches the element's own listeners
  show();
  return element;
}
