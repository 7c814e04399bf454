import {html} from "htl";
import type {NumberFacts} from "../charts/numberTile.js";
import {madeOnce} from "./madeOnce.js";
import {sparkline} from "./sparkline.js";
import type {Change} from "../words/relativeChange.js";

const arrows = {up: "▲", down: "▼", flat: "●", none: ""} as const;

/**
 * A number with its name, what it is made of, and its change: by arrow, sign and words, never by colour alone. A name has
 * one card on a page: filters get it again with other words in it.
 */
export function numberCard(facts: NumberFacts): HTMLElement {
  const card = madeOnce(`number ${facts.label}`, () => makeCard(facts.label));
  card.update(facts);
  return card.element;
}

interface Card {
  element: HTMLElement;
  update: (facts: NumberFacts) => void;
}

function makeCard(label: string): Card {
  const number = html`<p class="number"></p>`;
  const detail = html`<p class="detail"></p>`;
  const arrow = html`<span aria-hidden="true"></span>`;
  const words = html`<span></span>`;
  const caveat = html`<span class="caveat"></span>`;
  const change = html`<p>${arrow}${words}${caveat}</p>`;
  const trend = html`<div class="trend"></div>`;
  const element = html`<div class="number-card">
    <h2>${label}</h2>
    ${number} ${detail} ${change}
  </div>`;
  let drawn = "";
  return {
    element,
    update: (facts) => {
      const {value, detail: line = "", change: told = {direction: "none", text: ""}, good = "up"} = facts;
      const {direction, text} = told;
      say(number, value);
      say(detail, line);
      detail.hidden = line === "";
      change.hidden = text === "";
      change.className = `change ${moodOf(direction, good)}`;
      say(arrow, arrows[direction] && `${arrows[direction]} `);
      say(words, text);
      say(caveat, told.caveat ? `, ${told.caveat}` : "");
      const now = JSON.stringify(facts.trend ?? null);
      if (now === drawn) return;
      drawn = now;
      trend.remove();
      if (facts.trend === undefined) return;
      trend.replaceChildren(sparkline(facts.trend), html`<span>${facts.trend.label}</span>`);
      element.append(trend);
    }
  };
}

function moodOf(direction: Change["direction"], good: "up" | "down"): string {
  return direction === good ? "good" : direction === "up" || direction === "down" ? "bad" : "even";
}

/** What is the same already costs the browser nothing. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
