import type {Customers} from "../types.js";
import {rankDescending} from "../math/rankDescending.js";

/** What customers without a country are called, and what the smallest countries are folded into. */
const unknown = "Unknown";
const others = "Other countries";

/**
 * Countries as a dimension, the one with the most customers first. Beyond `limit` they are folded into one, so that the
 * cube stays small for a shop that sells everywhere.
 */
export function countryDimension(
  {country, countries, count}: Customers,
  limit = 40
): {labels: string[]; code: Uint16Array} {
  const customers = new Float64Array(countries.length);
  for (let i = 0; i < count; ++i) ++customers[country[i]];
  const ranked = [...rankDescending(customers)];
  const kept = ranked.length > limit ? ranked.slice(0, limit - 1) : ranked;
  const labels = kept.map((index) => countries[index] || unknown);
  if (kept.length < ranked.length) labels.push(others);
  const target = new Uint16Array(countries.length).fill(labels.length - 1);
  kept.forEach((index, position) => (target[index] = position));
  return {labels, code: Uint16Array.from(country, (index) => target[index])};
}
