import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Columns} from "../data/decode.js";
import type {QuarterView} from "../data/quarterView.js";
import {pageAddress} from "./pageAddress.js";

/** The slider; its value is the quarter that a reader went back to, null for today, and it says `input` whenever that changes. */
export type QuarterChoice = HTMLElement & {value: QuarterView | null};

/**
 * Steps back through the ends of the last quarters (`days`, the latest first), by mouse, touch or arrow keys. Where customers were then
 * is asked for on the first step. The step lives in the address (`?quarter=2`, two quarters ago). Without a quarter nothing is shown.
 */
export function quarterChoice(
  days: readonly string[],
  {asOf, format, ask}: {asOf: string; format: Formatter; ask: () => Promise<Columns>}
): QuarterChoice {
  const most = days.length;
  const address = pageAddress();
  const range = html`<input type="range" min="0" max=${most} step="1" />` as HTMLInputElement;
  const output = html`<output></output>`;
  const element = html`<div class="choices quarter-choice">
    <label>Go back in time ${range}</label>${output}
  </div>` as QuarterChoice;
  element.hidden = most === 0;
  element.value = null;
  let quarters: Promise<Columns> | undefined;
  let step = 0;

  async function show(next: number): Promise<void> {
    step = next;
    range.value = String(most - step);
    const day = days[step - 1];
    const told = day === undefined ? `today, ${format.date(asOf)}` : `${format.date(day)}`;
    output.textContent = told;
    range.setAttribute("aria-valuetext", told);
    if (day === undefined) return say(null);
    try {
      const columns = await (quarters ??= ask());
      // unless the reader has gone on
      if (step === next) say({step, day, quarters: columns});
    } catch {
      quarters = undefined;
      if (step === next) output.textContent = "Earlier quarters cannot be read just now.";
    }
  }

  function say(value: QuarterView | null): void {
    if (value?.step === element.value?.step) return;
    element.value = value;
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function inAddress(): number {
    const asked = Number(new URLSearchParams(location.search).get("quarter"));
    return Number.isInteger(asked) && asked > 0 && asked <= most ? asked : 0;
  }

  // the slider's own event would come before the value is what it says
  element.addEventListener("input", (event) => {
    if (event.target !== element) event.stopImmediatePropagation();
  });
  range.addEventListener("input", () => {
    const next = most - Number(range.value);
    const params = new URLSearchParams(address.search());
    if (next === 0) params.delete("quarter");
    else params.set("quarter", String(next));
    address.write(params.size > 0 ? `?${params}` : "");
    void show(next);
  });
  window.addEventListener("popstate", () => void show(inAddress()));
  void show(inAddress());
  return element;
}
