import {median} from "d3";
import type {Customers, Orders} from "../types.js";

/** Gaps between order days from which on a customer's own rhythm is known. */
const fewestGaps = 3;

/**
 * How long each customer has been silent, in usual gaps: the days since the last order over the median of the customer's
 * own gaps between days with an order, or, where those are fewer than three, over the store's usual gap. NaN where neither
 * is known.
 */
export function relativeSilence(
  {count, recency}: Pick<Customers, "count" | "recency">,
  {start, day}: Pick<Orders, "start" | "day">,
  usualGapDays: number | null
): Float64Array {
  return Float64Array.from({length: count}, (_, i) => {
    const days = Array.from(new Set(day.subarray(start[i], start[i + 1])));
    const own = days.length > fewestGaps ? median(days.slice(1), (later, j) => later - days[j]) : undefined;
    return (recency[i] - 1) / (own ?? usualGapDays ?? NaN);
  });
}
