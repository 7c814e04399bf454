import type {Selection} from "../filters/select.js";

/**
 * Filters on what customers did choose by the period itself (whoever has been silent for 91 days ordered nothing in the last
 * 90), so that a change would only repeat the filter. A country is no such choice.
 */
export function isComparable({filters}: Pick<Selection, "filters">): boolean {
  return Object.keys(filters).every((id) => id === "country");
}
