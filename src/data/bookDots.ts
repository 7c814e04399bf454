import type {Columns, Numbers} from "./decode.js";

/** Customers as points, one value a row of customers.arrow. */
export interface BookDots {
  /** days since the last order over the usual gap; NaN where no gap is known */
  silence: Float64Array;
  /** net spend of the last twelve months, major units */
  spend: Numbers;
  /** major units; NaN where none is told */
  atRisk: Numbers;
  persona: Numbers;
}

/** `storeGap`: days between orders in the store, for those who have no rhythm of their own; null where it is not known. */
export function bookDots({length, columns}: Columns, storeGap: number | null): BookDots {
  const {recency, usualGap, revenueYear, revenueAtRisk, persona} = columns;
  const silence = Float64Array.from({length}, (_, row) => {
    const own = usualGap[row];
    return (recency[row] - 1) / (own > 0 ? own : (storeGap ?? NaN));
  });
  return {silence, spend: revenueYear, atRisk: revenueAtRisk, persona};
}
