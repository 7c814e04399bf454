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

/**
 * The same at the end of an earlier quarter, `step` quarters ago: silence then over today's usual gap. What was at risk then nobody
 * knows.
 */
export function bookDotsAt(
  {length, columns: {usualGap}}: Columns,
  {columns}: Columns,
  step: number,
  storeGap: number | null
): BookDots {
  const days = columns[`silence${step}`];
  const silence = Float64Array.from({length}, (_, row) =>
    days[row] < 0 ? NaN : days[row] / (usualGap[row] > 0 ? usualGap[row] : (storeGap ?? NaN))
  );
  const atRisk = new Float64Array(length).fill(NaN);
  return {silence, spend: columns[`spend${step}`], atRisk, persona: columns[`persona${step}`]};
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
