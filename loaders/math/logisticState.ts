export interface LogisticProblem {
  /** row-major, rows x columns, without a column of ones */
  values: Float64Array;
  columns: number;
  /** 0 or 1, one a row */
  outcome: ArrayLike<number>;
  /** how often each row counts; 1 where absent */
  weights?: ArrayLike<number> | undefined;
}

export interface LogisticState {
  logLikelihood: number;
  gradient: Float64Array;
  /** row-major, (columns + 1)^2 */
  information: Float64Array;
}

/**
 * Log likelihood, gradient and information of a logistic regression at these coefficients (the intercept first). One pass
 * over the rows; safe where the log odds are large.
 */
export function logisticState(
  {values, columns, outcome, weights}: LogisticProblem,
  coefficients: Float64Array
): LogisticState {
  const size = columns + 1;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  let logLikelihood = 0;
  // The product of 1 + exp(-|eta|) over many rows needs one logarithm.
  let product = 1;
  for (let i = 0, offset = 0; i < outcome.length; ++i, offset += columns) {
    let eta = coefficients[0];
    for (let j = 0; j < columns; ++j) eta += coefficients[j + 1] * values[offset + j];
    const weight = weights === undefined ? 1 : weights[i];
    const small = Math.exp(-Math.abs(eta));
    const inverse = 1 / (1 + small);
    const probability = eta >= 0 ? inverse : small * inverse;
    logLikelihood += weight * (outcome[i] > 0 ? Math.min(0, eta) : -Math.max(0, eta));
    if (weight === 1) product *= 1 + small;
    else logLikelihood -= weight * Math.log1p(small);
    if (product > 1e200) {
      logLikelihood -= Math.log(product);
      product = 1;
    }
    const residual = weight * (outcome[i] - probability);
    const curvature = weight * small * inverse * inverse;
    gradient[0] += residual;
    information[0] += curvature;
    for (let j = 0; j < columns; ++j) {
      const x = values[offset + j];
      gradient[j + 1] += residual * x;
      const row = (j + 1) * size;
      const cx = curvature * x;
      information[row] += cx;
      for (let k = 0; k <= j; ++k) information[row + k + 1] += cx * values[offset + k];
    }
  }
  for (let j = 0; j < size; ++j) for (let k = 0; k < j; ++k) information[k * size + j] = information[j * size + k];
  return {logLikelihood: logLikelihood - Math.log(product), gradient, information};
}
