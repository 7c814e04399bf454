import type {CubeMeasure, GroupMeasure} from "../contract/columns.js";
import type {Dimensions} from "../contract/dimensions.js";
import {arrowFile, integers} from "./arrow.js";
import {cube, type Cube} from "./cube.js";
import type {Codes} from "./dimensions.js";
import type {Measures} from "./measures.js";

/** Customers counted by every dimension, with integer sums of the measures. */
export function customerCube({codes, sizes}: Codes, measures: Measures): Cube<CubeMeasure | GroupMeasure> {
  const columns = {...cubeColumns(measures), customerValue: hundredths(measures.customerValue)};
  return cube(codes, sizes, columns, measures.recency.length);
}

/** What each customer adds to the cube's measures. */
export function cubeColumns(measures: Measures): Record<CubeMeasure, ArrayLike<number>> {
  const {risk, recency, frequency, active, activeBefore} = measures;
  return {
    customers: new Float64Array(recency.length).fill(1),
    orders: frequency,
    revenue: hundredths(measures.monetary),
    active,
    activeBefore,
    revenueCurrent: hundredths(measures.revenueCurrent),
    revenueBefore: hundredths(measures.revenueBefore),
    revenueAtRisk: hundredths(measures.revenueAtRisk),
    revenueAtRiskBefore: hundredths(measures.revenueAtRiskBefore ?? new Float64Array(recency.length)),
    riskSum: risk ? risk.map((p) => p * 10_000) : new Float64Array(recency.length),
    recencyDays: recency,
    revenueYear: hundredths(measures.revenueYear)
  };
}

/**
 * cube.arrow: a column a dimension, then one a measure. Those that are `absent` (the measures of risk without a churn
 * model, amounts at risk that failed their check) are NaN, not 0: nothing that sums them has an amount to show.
 */
export function cubeFile(
  cells: Cube<string>,
  {dimensions}: Dimensions,
  {absent}: {absent: ReadonlySet<string>}
): Uint8Array {
  const labels = Object.fromEntries(dimensions.map(({id, values}) => [id, values]));
  return arrowFile({
    ...Object.fromEntries(Object.entries(cells.codes).map(([id, column]) => [id, {codes: column, values: labels[id]}])),
    ...Object.fromEntries(
      Object.entries(cells.measures).map(([name, column]) => [
        name,
        !absent.has(name) ? integers(column) : new Float64Array(column.length).fill(NaN)
      ])
    )
  });
}

export function hundredths(amounts: Float64Array): Float64Array {
  return amounts.map((amount) => amount * 100);
}
