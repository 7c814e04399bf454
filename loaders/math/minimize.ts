/** A smooth function of a few parameters: returns its value and writes its gradient. Infinity says "outside". */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  point: Float64Array;
  value: number;
  /** true where the gradient vanished; false where the search stopped without that */
  converged: boolean;
  iterations: number;
}

/**
 * The minimum of a smooth function near `start` by BFGS with a backtracking line search (Nocedal and Wright, 2006,
 * algorithms 3.1 and 6.1). Meant for a handful of parameters on a scale of about 1, such as logarithms.
 */
export function minimize(
  objective: Objective,
  start: ArrayLike<number>,
  {tolerance = 1e-7, maximumIterations = 500}: {tolerance?: number; maximumIterations?: number} = {}
): Minimum {
  const n = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(n);
  let value = objective(point, gradient);
  if (!Number.isFinite(value)) throw new Error(`invalid start of a minimization: ${[...point].join(", ")}`);
  let inverse = identity(n);
  let fresh = true;
  let stalled = 0;
  let iterations = 0;
  for (; iterations < maximumIterations && !(largest(gradient) <= tolerance); ++iterations) {
    let direction = descend(inverse, gradient);
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      inverse = identity(n);
      direction = gradient.map((g) => -g);
      slope = -dot(gradient, gradient);
      fresh = true;
    }
    const longest = largest(direction);
    let step = longest > maximumStep ? maximumStep / longest : 1;
    const next = new Float64Array(n);
    const nextGradient = new Float64Array(n);
    let nextValue = Infinity;
    for (; step > 1e-14; step /= 2) {
      for (let i = 0; i < n; ++i) next[i] = point[i] + step * direction[i];
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * step * slope) break;
    }
    if (!(nextValue <= value + 1e-4 * step * slope)) {
      // At the limit of precision no step goes down; from a stale matrix one more try along the gradient is worth it.
      if (fresh) break;
      inverse = identity(n);
      fresh = true;
      continue;
    }
    update(inverse, next, point, nextGradient, gradient, fresh);
    fresh = false;
    stalled = value - nextValue <= 1e-15 * Math.abs(value) ? stalled + 1 : 0;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (stalled === 3) break;
  }
  // Where the value's last digits end, so does the search: a step of length d changes it by about d^2.
  const precision = 10 * Math.sqrt(Number.EPSILON * Math.max(1, Math.abs(value)));
  return {point, value, converged: largest(gradient) <= Math.max(tolerance, precision), iterations};
}

/** longest move of a parameter in one step: a factor of e^3 for a logarithm */
const maximumStep = 3;

function identity(n: number): Float64Array[] {
  return Array.from({length: n}, (_, i) => Float64Array.from({length: n}, (_, j) => (i === j ? 1 : 0)));
}

function largest(values: Float64Array): number {
  return values.reduce((max, value) => (Math.abs(value) > max || Number.isNaN(value) ? Math.abs(value) : max), 0);
}

function descend(inverse: Float64Array[], gradient: Float64Array): Float64Array {
  return Float64Array.from(inverse, (row) => -dot(row, gradient));
}

/** The BFGS formula for the inverse Hessian (6.17), skipped where the curvature is not positive. */
function update(
  inverse: Float64Array[],
  next: Float64Array,
  point: Float64Array,
  nextGradient: Float64Array,
  gradient: Float64Array,
  fresh: boolean
): void {
  const s = next.map((value, i) => value - point[i]);
  const y = nextGradient.map((value, i) => value - gradient[i]);
  const sy = dot(s, y);
  if (!(sy > 1e-300)) return;
  const n = s.length;
  if (fresh) for (let i = 0; i < n; ++i) inverse[i][i] = sy / dot(y, y);
  const hy = Float64Array.from(inverse, (row) => dot(row, y));
  const yhy = dot(y, hy);
  for (let i = 0; i < n; ++i) {
    for (let j = 0; j < n; ++j) {
      inverse[i][j] += ((1 + yhy / sy) * s[i] * s[j] - hy[i] * s[j] - s[i] * hy[j]) / sy;
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += a[i] * b[i];
  return sum;
}
