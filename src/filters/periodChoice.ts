import {html} from "htl";
import type {Bridge, BridgeBase, BridgePeriod} from "../../loaders/contract/bridge.js";
import {bridgeChoices} from "../data/bridgeChoices.js";
import type {BridgeChoice} from "../data/bridgeView.js";
import {pageAddress} from "./pageAddress.js";

/** The menus; their value is what a reader chose, and they say `input` whenever that changes. */
export type PeriodChoice = HTMLElement & {value: BridgeChoice};

const periodNames: Record<BridgePeriod, string> = {month: "Month", quarter: "Quarter", year: "Year"};

/**
 * Which periods the revenue's bridge compares. The choice lives in the address (`?period=month&base=previous`), so that a view can
 * be shared; what is there by default is not written. Without a choice to make, nothing is shown.
 */
export function periodChoice(bridge: Bridge): PeriodChoice {
  const choices = bridgeChoices(bridge);
  const byDefault = choices.find(([period]) => period === "quarter") ?? choices[0];
  const address = pageAddress();
  const periods = html`<select>
    ${choices.map(([period]) => html`<option value=${period}>${periodNames[period]}</option>`)}
  </select>` as HTMLSelectElement;
  const bases = html`<select></select>` as HTMLSelectElement;
  const beside = html`<label>Compared with ${bases}</label>`;
  const element = html`<div class="choices"><label>Period ${periods}</label>${beside}</div>` as PeriodChoice;
  element.hidden = choices.length === 0 || (choices.length === 1 && choices[0][1].length === 1);

  function show({period, base}: BridgeChoice): void {
    const chosen = choices.find(([one]) => one === period) ?? byDefault;
    if (chosen === undefined) return void (element.value = {});
    const [length, there] = chosen;
    const against = there.find((one) => one === base) ?? there[0];
    periods.value = length;
    bases.replaceChildren(...there.map((one) => html`<option value=${one}>${baseName(one, length)}</option>`));
    bases.value = against;
    beside.hidden = there.length < 2;
    element.value = {period: length, base: against};
  }

  function change(next: BridgeChoice): void {
    show(next);
    const {period, base} = element.value;
    const params = new URLSearchParams(address.search());
    put(params, "period", period === byDefault?.[0] ? undefined : period);
    put(params, "base", base === choices.find(([one]) => one === period)?.[1][0] ? undefined : base);
    const query = params.toString();
    address.write(query === "" ? "" : `?${query}`);
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function readAddress(): void {
    const params = new URLSearchParams(location.search);
    show({period: params.get("period") ?? undefined, base: params.get("base") ?? undefined});
  }

  // a menu's own event would come before the value is what it says
  element.addEventListener("input", (event) => {
    if (event.target !== element) event.stopImmediatePropagation();
  });
  periods.addEventListener("change", () => change({period: periods.value, base: element.value.base}));
  bases.addEventListener("change", () => change({period: periods.value, base: bases.value}));
  window.addEventListener("popstate", () => {
    readAddress();
    element.dispatchEvent(new Event("input", {bubbles: true}));
  });
  readAddress();
  return element;
}

function baseName(base: BridgeBase, period: BridgePeriod): string {
  if (period === "year") return "The year before";
  return base === "year-before" ? "A year before" : `The ${period} before`;
}

function put(params: URLSearchParams, key: string, value: string | undefined): void {
  if (value === undefined) params.delete(key);
  else params.set(key, value);
}
