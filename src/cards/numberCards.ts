import type {NumberFacts} from "../charts/numberTile.js";
import {numberCard} from "./numberCard.js";

/** Numbers as cards, under the same names. */
export function numberCards<Name extends string>(numbers: Record<Name, NumberFacts>): Record<Name, HTMLElement> {
  const cards = Object.entries<NumberFacts>(numbers).map(([name, facts]) => [name, numberCard(facts)]);
  return Object.fromEntries(cards) as Record<Name, HTMLElement>;
}
