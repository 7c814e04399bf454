import type {CubeMeasure} from "../members/columns.js";
import {arrowFile, integers} from "./arrow.js";
import {cube} from "./cube.js";
import type {Codes} from "./dimensions.js";
import type {Measures} from "./measures.js";

/** cube.arrow: customers counted by every dimension, with integer sums of the measures. */
export function cubeFile({codes, sizes, member}: Codes, measures: Measures): Uint8Array {
  const {risk, recency, frequency, active, activeBefore} = measures;
  const columns: Record<CubeMeasure, ArrayLike<number>> = {
    customers: new Float64Array(recency.length).fill(1),
    orders: frequency,
    revenue: hundredths(measures.monetary),
    active,
    activeBefore,
    revenueCurrent: hundredths(measures.revenueCurrent),
    revenueBefore: hundredths(measures.revenueBefore),
    revenueAtRisk: hundredths(measures.revenueAtRisk),
    revenueAtRiskBefore: hundredths(measures.revenueAtRiskBefore),
    riskSum: risk ? risk.map((p) => p * 10_000) : new Float64Array(recency.length),
    recencyDays: recency,
    revenueYear: hundredths(measures.revenueYear)
  };
  const cells = cube(codes, sizes, columns, recency.length);
  const labels = Object.fromEntries(member.dimensions.map(({id, values}) => [id, values]));
  return arrowFile({
    ...Object.fromEntries(Object.entries(cells.codes).map(([id, column]) => [id, {codes: column, values: labels[id]}])),
    ...Object.fromEntries(Object.entries(cells.measures).map(([name, column]) => [name, integers(column)]))
  });
}

function hundredths(amounts: Float64Array): Float64Array {
  return amounts.map((amount) => amount * 100);
}
