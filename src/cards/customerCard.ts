import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {ActionRule} from "../../loaders/contract/actions.js";
import type {Summary} from "../../loaders/contract/summary.js";
import type {Customer} from "../data/customerAt.js";
import {borderText} from "../words/customer/borderText.js";
import {nextOrderText} from "../words/customer/nextOrderText.js";
import {rhythmText} from "../words/customer/rhythmText.js";
import {riskPlace} from "../words/customer/riskPlace.js";
import {spanText} from "../words/customer/spanText.js";
import {quantity} from "../words/quantity.js";
import {ruleText} from "../words/ruleText.js";

export interface CardFacts {
  summary: Summary;
  rules: readonly ActionRule[];
  /** days between orders in the store; null where not known */
  storeGap: number | null;
  /** all customers by band of risk */
  riskBands: ArrayLike<number>;
  horizonDays: number;
  format: Formatter;
}

/** One customer: what is due and why, then what is known of them. */
export function customerCard(customer: Customer, facts: CardFacts): HTMLElement {
  return html`<div class="customer">
    <p class="customer-who">
      <span class=${`customer-persona persona-${customer.personaCode + 1}`}>${customer.persona}</span>
      ${[customer.country, customer.vip ? "VIP" : ""].filter(Boolean).map((text) => html`<span>${text}</span>`)}
    </p>
    <p class="customer-action">${actionOf(customer, facts)}</p>
    <div class="numbers">${numbersOf(customer, facts).map((fact) => html`<div>${numberOf(fact)}</div>`)}</div>
  </div>`;
}

interface Fact {
  label: string;
  number: string;
  detail: string;
  drawing?: HTMLElement;
}

function numberOf({label, number, detail, drawing}: Fact): HTMLElement {
  return html`<div class="number-card">
    <h3>${label}</h3>
    <p class="number">${number}</p>
    ${drawing ?? null}
    <p class="detail">${detail}</p>
  </div>`;
}

/** What is not told of a customer has no card. */
function numbersOf(customer: Customer, facts: CardFacts): Fact[] {
  const {silence, usualGap, atRisk, spent, spentYear, orders, tenure, value, persona} = customer;
  const {summary, storeGap, format} = facts;
  const next = nextOrderText(customer, summary.dataAsOf, format);
  // each is rounded by itself, and a part is not to be more than the whole
  const all = tenure < summary.yearDays || spentYear >= spent;
  const year = `${all ? "all of it" : format.moneyCompact(spentYear)} in the last ${format.days(summary.yearDays)}`;
  const amount = (label: string, number: number | null, detail: string): Fact[] =>
    number === null ? [] : [{label, number: format.moneyCompact(number), detail}];
  return [
    {
      label: "Silent for",
      number: spanText(silence, format),
      drawing: rhythm(silence, usualGap ?? storeGap),
      detail: rhythmText(customer, format, {storeGap})
    },
    ...riskOf(customer, facts),
    ...amount(
      "Revenue at risk",
      atRisk,
      `Expected to be lost over the next twelve months${atRisk !== null && atRisk > spent ? ", at the pace so far" : ""}.`
    ),
    ...amount(
      "Spent",
      spent,
      `${quantity(format, orders, "order")}, the first about ${spanText(tenure, format)} ago; ${year}.`
    ),
    ...amount("Value, 12 months", value, "Margin of the next twelve months, discounted."),
    ...(next ? [{label: "Next order expected", number: next.day, detail: next.within}] : []),
    {label: "Persona", number: persona, detail: borderText(customer)}
  ];
}

function riskOf({risk, riskBand}: Customer, {riskBands, horizonDays, format}: CardFacts): Fact[] {
  if (risk === null) return [];
  return [
    {
      label: `Churn risk, next ${format.days(horizonDays)}`,
      number: format.percent(risk),
      drawing: histogram(riskBands, riskBand),
      detail: riskPlace(riskBand, riskBands, format)
    }
  ];
}

function actionOf({action, rule, persona}: Customer, {rules, summary, format}: CardFacts): Node | string {
  if (rules[rule]) return html`<span><strong>${action}</strong> – because: ${ruleText(rules[rule], format)}.</span>`;
  const play = summary.personas.find((row) => row.persona === persona)?.play;
  return html`<span
    ><strong>No action due</strong> – no rule applies${play ? `; the segment’s plan: ${play}` : ""}.</span
  >`;
}

/** The silence as a bar, and the usual gap as a mark on its line. */
function rhythm(silence: number, gap: number | null): HTMLElement | undefined {
  if (gap === null || !(gap > 0)) return undefined;
  const most = Math.max(silence, gap) * 1.05;
  const bar = `<rect class="silence" width="${(100 * silence) / most}" height="6" y="3"/>`;
  const mark = `<rect class="gap" x="${(100 * gap) / most - 0.5}" width="1" height="12"/>`;
  return drawing("customer-rhythm", 12, `<rect class="track" width="100" height="6" y="3"/>${bar}${mark}`);
}

/** All customers by band of risk, this one's band marked. */
function histogram(bands: ArrayLike<number>, band: number): HTMLElement {
  const counts = Array.from(bands);
  const most = Math.max(1, ...counts);
  const width = 100 / counts.length;
  const bars = counts.map((n, i) => {
    const height = Math.max(1, (24 * n) / most);
    const at = `x="${i * width + 0.5}" width="${width - 1}" y="${24 - height}" height="${height}"`;
    return `<rect class="${i === band ? "own" : "others"}" ${at}/>`;
  });
  return drawing("customer-bands", 24, bars.join(""));
}

/** Rectangles of numbers, which the words beside it say. */
function drawing(name: string, height: number, rectangles: string): HTMLElement {
  const box = document.createElement("span");
  box.className = name;
  box.innerHTML = `<svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" aria-hidden="true">${rectangles}</svg>`;
  return box;
}
