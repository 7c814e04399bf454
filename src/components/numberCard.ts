import {html} from "htl";
import type {NumberFacts} from "../charts/numberTile.js";
import type {Change} from "./relativeChange.js";

const arrows = {up: "▲", down: "▼", flat: "●", none: ""} as const;

/** A number with its name, what it is made of, and its change: by arrow, sign and words, never by colour alone. */
export function numberCard({label, value, detail, change, good = "up"}: NumberFacts): HTMLElement {
  return html`<div class="number-card">
    <h2>${label}</h2>
    <p class="number">${value}</p>
    ${detail ? html`<p class="detail">${detail}</p>` : null} ${change ? changeLine(change, good) : null}
  </div>`;
}

function changeLine({direction, text}: Change, good: "up" | "down"): HTMLElement {
  const mood = direction === good ? "good" : direction === "up" || direction === "down" ? "bad" : "even";
  const arrow = arrows[direction];
  return html`<p class=${`change ${mood}`}>
    ${arrow ? html`<span aria-hidden="true">${arrow} </span>` : null}${text}
  </p>`;
}
