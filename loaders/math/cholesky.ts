/**
 * The lower Cholesky factor of a symmetric matrix (row-major, n x n), or null where it is not positive definite: a pivot
 * below `tolerance` times its own diagonal says that the row depends on the rows above it.
 */
export function cholesky(a: Float64Array, n: number, tolerance = 1e-12): Float64Array | null {
  const l = new Float64Array(n * n);
  for (let i = 0; i < n; ++i) {
    for (let j = 0; j <= i; ++j) {
      let sum = a[i * n + j];
      for (let k = 0; k < j; ++k) sum -= l[i * n + k] * l[j * n + k];
      if (i > j) l[i * n + j] = sum / l[j * n + j];
      else if (!(sum > tolerance * Math.abs(a[i * n + i]) && sum > 0)) return null;
      else l[i * n + i] = Math.sqrt(sum);
    }
  }
  return l;
}

/** Solves A x = b with the factor of A. */
export function solveCholesky(l: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; ++i) {
    for (let k = 0; k < i; ++k) x[i] -= l[i * n + k] * x[k];
    x[i] /= l[i * n + i];
  }
  for (let i = n - 1; i >= 0; --i) {
    for (let k = i + 1; k < n; ++k) x[i] -= l[k * n + i] * x[k];
    x[i] /= l[i * n + i];
  }
  return x;
}

/** The inverse of A (row-major, n x n) from its factor. */
export function invertCholesky(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; ++j) {
    const unit = new Float64Array(n);
    unit[j] = 1;
    const column = solveCholesky(l, unit);
    for (let i = 0; i < n; ++i) inverse[i * n + j] = column[i];
  }
  return inverse;
}
