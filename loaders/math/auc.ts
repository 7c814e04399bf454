/**
 * The area under the ROC curve with its variance by DeLong, DeLong and Clarke-Pearson (1988), from placements rather than
 * pairs, so that it costs a sort (Sun and Xu, 2014). Ties count one half.
 */
export interface Auc {
  auc: number;
  /** how much of the other group each positive and each negative stands clear of, 0-1, in the order of the scores */
  placements: {positive: Float64Array; negative: Float64Array};
}

/** AUC of `score` for telling outcome 1 from 0. NaN where one of the two is missing. */
export function auc(score: ArrayLike<number>, outcome: ArrayLike<number>): Auc {
  const positive = split(score, outcome, 1);
  const negative = split(score, outcome, 0);
  const sortedPositive = Float64Array.from(positive).sort();
  const sortedNegative = Float64Array.from(negative).sort();
  const placements = {
    positive: positive.map((x) => below(sortedNegative, x)),
    negative: negative.map((x) => 1 - below(sortedPositive, x))
  };
  return {auc: mean(placements.positive), placements};
}

/** Variance of the difference of two AUCs on the same rows; of one AUC where `b` is left out. */
export function aucVariance(a: Auc, b?: Auc): number {
  return (
    variance(a.placements.positive, b?.placements.positive) / a.placements.positive.length +
    variance(a.placements.negative, b?.placements.negative) / a.placements.negative.length
  );
}

function split(score: ArrayLike<number>, outcome: ArrayLike<number>, wanted: number): Float64Array {
  const chosen = new Float64Array(score.length);
  let count = 0;
  for (let i = 0; i < score.length; ++i) if (outcome[i] === wanted) chosen[count++] = score[i];
  return chosen.slice(0, count);
}

/** The share of the sorted values below x, those equal to x counted half. */
function below(sorted: Float64Array, x: number): number {
  return (bound(sorted, x, false) + bound(sorted, x, true)) / 2 / sorted.length;
}

function bound(sorted: Float64Array, x: number, after: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < x || (after && sorted[middle] === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i];
  return sum / values.length;
}

/** Sample variance of a, or of a - b. */
function variance(a: Float64Array, b: Float64Array | undefined): number {
  const center = mean(a) - (b === undefined ? 0 : mean(b));
  let squares = 0;
  for (let i = 0; i < a.length; ++i) squares += (a[i] - (b === undefined ? 0 : b[i]) - center) ** 2;
  return squares / (a.length - 1);
}
