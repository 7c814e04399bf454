/**
 * Average precision: the mean over positives of the precision at their score, equal scores taken together (scikit-learn's
 * `average_precision_score`). `order` lists the rows from the highest score down. NaN without positives.
 */
export function averagePrecision(
  score: ArrayLike<number>,
  outcome: ArrayLike<number>,
  order: ArrayLike<number>
): number {
  let positives = 0;
  let sum = 0;
  for (let i = 0; i < order.length;) {
    const before = positives;
    const value = score[order[i]];
    for (; i < order.length && score[order[i]] === value; ++i) positives += outcome[order[i]];
    sum += (positives - before) * (positives / i);
  }
  return sum / positives;
}
