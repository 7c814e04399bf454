import type {LogisticProblem} from "./logisticState.js";

/**
 * Covariance of logistic coefficients where rows come in clusters, such as one customer at several cut-offs: the sandwich
 * of Liang and Zeger (1986), bread x (sum over clusters of score score') x bread, times G / (G - 1) for G clusters.
 * `bread` is the inverse information; `cluster` numbers each row's cluster from 0.
 */
export function clusteredCovariance(
  {values, columns, outcome, weights}: LogisticProblem,
  coefficients: Float64Array,
  bread: Float64Array,
  cluster: Int32Array
): Float64Array {
  const size = columns + 1;
  const clusters = cluster.reduce((most, c) => Math.max(most, c + 1), 0);
  const scores = new Float64Array(clusters * size);
  const seen = new Uint8Array(clusters);
  for (let i = 0; i < outcome.length; ++i) {
    let eta = coefficients[0];
    for (let j = 0; j < columns; ++j) eta += coefficients[j + 1] * values[i * columns + j];
    const residual = (weights?.[i] ?? 1) * (outcome[i] - 1 / (1 + Math.exp(-eta)));
    const offset = cluster[i] * size;
    seen[cluster[i]] = 1;
    scores[offset] += residual;
    for (let j = 0; j < columns; ++j) scores[offset + j + 1] += residual * values[i * columns + j];
  }
  const meat = new Float64Array(size * size);
  let used = 0;
  for (let c = 0; c < clusters; ++c) {
    used += seen[c];
    for (let j = 0; j < size; ++j) {
      for (let k = 0; k < size; ++k) meat[j * size + k] += scores[c * size + j] * scores[c * size + k];
    }
  }
  const correction = used > 1 ? used / (used - 1) : 1;
  return multiply(multiply(bread, meat, size), bread, size).map((v) => v * correction);
}

function multiply(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const product = new Float64Array(n * n);
  for (let i = 0; i < n; ++i) {
    for (let j = 0; j < n; ++j) for (let k = 0; k < n; ++k) product[i * n + j] += a[i * n + k] * b[k * n + j];
  }
  return product;
}
