import {studentPValue, studentReach} from "../../loaders/math/student.js";

/** What is known of an arm: how many, their mean, and the variance of one of them about it. */
export interface Sample {
  n: number;
  mean: number;
  variance: number;
}

/** The difference of two means of unequal variances with its 95 % interval and p-value (Welch, 1947, Biometrika 34). */
export function welch(
  one: Sample,
  other: Sample
): {difference: number; low: number; high: number; standardError: number; pValue: number} {
  const difference = one.mean - other.mean;
  const parts = [one.variance / one.n, other.variance / other.n];
  const standardError = Math.sqrt(parts[0] + parts[1]);
  const freedom = standardError ** 4 / (parts[0] ** 2 / (one.n - 1) + parts[1] ** 2 / (other.n - 1));
  const half = standardError > 0 ? studentReach(freedom) * standardError : 0;
  const pValue = standardError > 0 ? studentPValue(difference / standardError, freedom) : difference === 0 ? 1 : 0;
  return {difference, low: difference - half, high: difference + half, standardError, pValue};
}
