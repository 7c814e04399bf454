import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import {parseSupposed} from "../data/parseSupposed.js";
import {supposedKeys} from "../data/supposedKeys.js";
import {supposedQuery} from "../data/supposedQuery.js";
import type {Supposed} from "../data/whatIf.js";
import {pageAddress} from "./pageAddress.js";

/** The inputs; their value is what a reader supposes, and they say `input` whenever that changes. */
export type SupposedInputs = HTMLElement & {value: Supposed};

type Key = keyof Supposed;

/** In percent on the page, a share in the address. */
const inPercent: readonly Key[] = ["margin", "effect"];

/**
 * What a reader supposes of all actions, in place of what the store's config says. It lives in the address
 * (`?margin=0.4&cost=2&incentive=10&effect=0.2&budget=500`), so that it can be shared; an empty input leaves the config's own.
 */
export function supposedInputs({
  grossMargin,
  budget,
  format
}: {
  grossMargin: number;
  budget: number | null;
  format: Formatter;
}): SupposedInputs {
  const address = pageAddress();
  const unit = currencySign(format);
  const labels: Record<Key, string> = {
    margin: "Gross margin, %",
    cost: `Cost of a contact, ${unit}`,
    incentive: `Incentive, ${unit} or %`,
    effect: "Would-be leavers kept, %",
    budget: `Budget, ${unit}`
  };
  const own: Record<Key, string> = {
    margin: format.number(grossMargin * 100, 1),
    cost: "as set",
    incentive: "as set",
    effect: "as set",
    budget: budget === null ? "none" : format.number(budget)
  };
  const inputs = supposedKeys.map((key) => {
    const input = html`<input type="text" inputmode="decimal" autocomplete="off" placeholder=${own[key]} />`;
    return {key, input: input as HTMLInputElement};
  });
  const wrong = html`<p class="what-if-wrong" role="status"></p>`;
  const reset = html`<button type="button">As in the config</button>` as HTMLButtonElement;
  const element = html`<form class="what-if" aria-label="What if">
    ${inputs.map(({key, input}) => html`<label>${labels[key]} ${input}</label>`)} ${reset}${wrong}
  </form>` as SupposedInputs;

  /** What is typed as an address has it, "12,5" as 12.5: a comma is the point of many a keyboard. */
  function typed(): string {
    const params = inputs.flatMap(({key, input}): [string, string][] => {
      const text = input.value.trim().replace(",", ".");
      if (text === "") return [];
      return [[key, inPercent.includes(key) && !text.endsWith("%") ? `${text}%` : text]];
    });
    return new URLSearchParams(params).toString();
  }

  function take(query: string): void {
    const {supposed, wrong: mistakes} = parseSupposed(query);
    element.value = supposed;
    reset.hidden = query === "" || (Object.keys(supposed).length === 0 && mistakes.length === 0);
    for (const {key, input} of inputs) {
      const mistake = mistakes.some((one) => one.key === key);
      if (mistake) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
    wrong.textContent = mistakes.map(({key, expected}) => `${labels[key]}: expected ${expected}.`).join(" ");
  }

  function change(): void {
    take(typed());
    const params = new URLSearchParams(address.search());
    for (const key of supposedKeys) params.delete(key);
    for (const [key, value] of supposedQuery(element.value)) params.set(key, value);
    address.write(params.size > 0 ? `?${params}` : "");
    element.dispatchEvent(new Event("input", {bubbles: true}));
  }

  function readAddress(): void {
    const {supposed, wrong: mistakes} = parseSupposed(location.search);
    if (Object.keys(supposed).length + mistakes.length > 0) unfold();
    for (const {key, input} of inputs) {
      const mistake = mistakes.find((one) => one.key === key);
      input.value = mistake ? asTyped(mistake) : textOf(key, supposed);
    }
    take(typed());
  }

  // no attribute: a site's content security policy would refuse it, if only for a moment
  element.addEventListener("submit", (event) => event.preventDefault());
  // an input's own event would come before the value is what it says
  element.addEventListener("input", (event) => {
    if (event.target === element) return;
    event.stopImmediatePropagation();
    change();
  });
  reset.addEventListener("click", () => {
    for (const {input} of inputs) input.value = "";
    inputs[0].input.focus();
    change();
  });
  window.addEventListener("popstate", () => {
    readAddress();
    element.dispatchEvent(new Event("input", {bubbles: true}));
  });
  readAddress();
  return element;
}

/** Opens what the page folds the inputs away in: an address that supposes something is about them. */
function unfold(): void {
  document.getElementById("what-if")?.closest("details")?.setAttribute("open", "");
}

/** A share of an address that is none, as a reader would have typed it here. */
function asTyped({key, value}: {key: Key; value: string}): string {
  const number = Number(value);
  return inPercent.includes(key) && Number.isFinite(number) ? plain(number * 100) : value;
}

function textOf(key: Key, supposed: Supposed): string {
  const value = supposed[key];
  if (value === undefined) return "";
  if (typeof value === "object") return `${plain(value.shareOfOrder * 100)}%`;
  return plain(inPercent.includes(key) ? value * 100 : value);
}

function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function currencySign({locale, currency}: Formatter): string {
  const parts = new Intl.NumberFormat(locale, {style: "currency", currency}).formatToParts(0);
  return parts.find(({type}) => type === "currency")?.value ?? currency;
}
