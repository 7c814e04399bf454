import type {Customers} from "../types.js";

/**
 * How long each customer has been silent, in usual gaps: the days since the last order over the median of the customer's
 * own gaps (`ownGaps`), or, where that is not known, over the store's usual gap. NaN where neither is known.
 */
export function relativeSilence(
  {count, recency}: Pick<Customers, "count" | "recency">,
  gapDays: Float64Array,
  usualGapDays: number | null
): Float64Array {
  return Float64Array.from(
    {length: count},
    (_, i) => (recency[i] - 1) / (Number.isNaN(gapDays[i]) ? (usualGapDays ?? NaN) : gapDays[i])
  );
}
