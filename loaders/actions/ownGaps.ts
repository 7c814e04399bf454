import {median} from "d3";
import type {Customers, Orders} from "../types.js";

/** Gaps between order days from which on a customer's own rhythm is known. */
const fewestGaps = 3;

/** The median of each customer's own gaps between days with an order; NaN where those are fewer than three. Days. */
export function ownGaps({count}: Pick<Customers, "count">, {start, day}: Pick<Orders, "start" | "day">): Float64Array {
  return Float64Array.from({length: count}, (_, i) => {
    const days = Array.from(new Set(day.subarray(start[i], start[i + 1])));
    return days.length > fewestGaps ? (median(days.slice(1), (later, j) => later - days[j]) ?? NaN) : NaN;
  });
}
