import {cholesky, solveCholesky} from "../math/cholesky.js";
import {logisticState} from "../math/logisticState.js";
import {resample, sample} from "../math/sample.js";
import type {Rows} from "./rows.js";

const bootstraps = 100;
/** Customers in a bootstrap; where there are more, the standard errors of a sample are brought to the full size. */
const bootstrapLimit = 5_000;

/**
 * Standard deviations of the coefficients over resamples of customers, each with all of its rows. One Newton step from the
 * full fit stands for a refit, which differs in the second order only; it needs each customer's score and information.
 */
export function bootstrapErrors(
  design: Float64Array,
  columns: number,
  rows: Rows,
  coefficients: Float64Array,
  penalty: number
): number[] {
  const size = columns + 1;
  const width = size + size * size;
  const known = Array.from(new Set(rows.customer)).sort((a, b) => a - b);
  const chosen = Array.from(sample(known.length, bootstrapLimit, 7), (i) => known[i]);
  const parts = customerParts(design, columns, rows, coefficients, chosen);
  const keptShare = chosen.length / known.length;
  const steps: Float64Array[] = [];
  for (let b = 0; b < bootstraps; ++b) {
    const sum = new Float64Array(width);
    for (const i of resample(chosen.length, chosen.length, 1000 + b)) {
      for (let k = 0, offset = i * width; k < width; ++k) sum[k] += parts[offset + k];
    }
    const gradient = sum.slice(0, size);
    const information = sum.slice(size);
    for (let j = 1; j < size; ++j) {
      gradient[j] -= penalty * keptShare * coefficients[j];
      information[j * (size + 1)] += penalty * keptShare;
    }
    const factor = cholesky(information, size);
    if (factor !== null) steps.push(solveCholesky(factor, gradient));
  }
  return Array.from({length: columns}, (_, j) => {
    const mean = steps.reduce((sum, step) => sum + step[j + 1], 0) / steps.length;
    const squares = steps.reduce((sum, step) => sum + (step[j + 1] - mean) ** 2, 0);
    return Math.sqrt((keptShare * squares) / (steps.length - 1));
  });
}

/** The score and the information that each of the chosen customers contributes, one after the other. */
function customerParts(
  design: Float64Array,
  columns: number,
  {count, customer, outcome, weights}: Rows,
  coefficients: Float64Array,
  chosen: number[]
): Float64Array {
  const size = columns + 1;
  const width = size + size * size;
  const place = new Map(chosen.map((id, i) => [id, i]));
  const parts = new Float64Array(chosen.length * width);
  for (let i = 0; i < count; ++i) {
    const at = place.get(customer[i]);
    if (at === undefined) continue;
    const values = design.subarray(i * columns, (i + 1) * columns);
    const problem = {values, columns, outcome: outcome.subarray(i, i + 1), weights: weights?.subarray(i, i + 1)};
    const {gradient, information} = logisticState(problem, coefficients);
    for (let k = 0; k < size; ++k) parts[at * width + k] += gradient[k];
    for (let k = 0; k < size * size; ++k) parts[at * width + size + k] += information[k];
  }
  return parts;
}
