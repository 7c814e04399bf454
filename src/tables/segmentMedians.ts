import type {Formatter} from "../charts/format.js";
import type {PersonaStatistics} from "../../loaders/contract/summary.js";
import {factTable} from "./factTable.js";

/** Medians by persona with the middle half of the customers; no cube can filter these. */
export function segmentMedians(personas: readonly PersonaStatistics[], format: Formatter): HTMLElement {
  const rows = personas.map((persona) => [
    persona.persona,
    format.count(persona.customers),
    spread(format.count, persona.recencyDays),
    spread(format.count, persona.frequency),
    spread(format.moneyCompact, persona.monetary)
  ]);
  return factTable(["Persona", "Customers", "Recency, days", "Orders", "Spend"], rows, {caption: "Medians by persona"});
}

function spread(
  show: (value: number) => string,
  {median, lowerQuartile, upperQuartile}: PersonaStatistics["monetary"]
): string {
  return `${show(median)} (${show(lowerQuartile)} to ${show(upperQuartile)})`;
}
