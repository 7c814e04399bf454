import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {PersonaStatistics} from "../../loaders/contract/summary.js";
import {quantity} from "../words/quantity.js";

/** What to do with each persona, and the typical customer that this is for. */
export function personaPlays(
  personas: readonly (PersonaStatistics & {index: number})[],
  format: Formatter
): HTMLElement[] {
  return personas.map(
    (persona) =>
      html`<div class=${`number-card persona-${persona.index + 1}`}>
        <h3>${persona.persona}</h3>
        <p class="number play">${persona.play}</p>
        <p class="detail">${typical(persona, format)}</p>
      </div>`
  );
}

function typical({customers, recencyDays, frequency, monetary}: PersonaStatistics, format: Formatter): string {
  if (customers === 0) return "No customers.";
  const orders = Math.round(frequency.median);
  const days = Math.round(recencyDays.median);
  return `${quantity(format, customers, "customer")}. The typical one placed ${quantity(format, orders, "order")} worth ${format.moneyCompact(monetary.median)}, the last ${quantity(format, days, "day")} ago.`;
}
