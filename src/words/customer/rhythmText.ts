import type {Formatter} from "../../charts/format.js";
import type {Customer} from "../../data/customerAt.js";
import {spanText} from "./spanText.js";

/** The silence against the customer's own rhythm, or against the store's where theirs is not known. */
export function rhythmText(
  {silence, usualGap, orders}: Pick<Customer, "silence" | "usualGap" | "orders">,
  format: Formatter,
  {storeGap}: {storeGap: number | null}
): string {
  const gap = usualGap ?? storeGap;
  if (gap === null || !(gap > 0)) return "No usual gap between orders is known.";
  const times = silence / gap;
  const long =
    times >= 1.05
      ? `${format.number(times, times < 10 ? 1 : 0)} times as long`
      : times > 0.95
        ? "about as long"
        : `${format.percent(times)} of that`;
  if (usualGap !== null) return `Usually orders every ${spanText(usualGap, format)}; silent for ${long}.`;
  const few = orders === 1 ? "One order so far" : "Too few orders for a rhythm of their own";
  return `${few}; customers here usually reorder within ${spanText(gap, format)}, and this is ${long}.`;
}
