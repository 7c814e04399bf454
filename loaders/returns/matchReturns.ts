/** Lines sorted by article (one customer's one product), then time, what was bought before what takes back. */
export interface ReturnableLines {
  count: number;
  /** the line's own number */
  line: ArrayLike<number>;
  article: ArrayLike<number>;
  /** positive */
  quantity: ArrayLike<number>;
  /** of what was bought; whole numbers of the smallest unit */
  amount: ArrayLike<number>;
  /** 1 where the line takes back */
  back: ArrayLike<number>;
}

export interface Matched {
  /** each a part of a bought line that a line took back */
  takings: {line: number[]; back: number[]; amount: number[]};
  /** bought lines of which nothing is left */
  whole: number[];
  /** lines that take back, and those that found all they take */
  returns: {lines: number; matched: number};
}

/**
 * Lets each line that takes back take from the latest lines bought before it, up to its quantity and at their price. The
 * amounts taken from one line add up to the line's own. O(lines).
 */
export function matchReturns({count, line, article, quantity, amount, back}: ReturnableLines): Matched {
  const takings: Matched["takings"] = {line: [], back: [], amount: []};
  const whole: number[] = [];
  const returns = {lines: 0, matched: 0};
  const left = Float64Array.from({length: count}, (_, i) => quantity[i]);
  /** lines with something left, the latest last */
  let bought: number[] = [];
  for (let i = 0; i < count; ++i) {
    if (i > 0 && article[i] !== article[i - 1]) bought = [];
    if (!back[i]) {
      bought.push(i);
      continue;
    }
    ++returns.lines;
    while (left[i] > 0 && bought.length > 0) {
      const from = bought[bought.length - 1];
      const before = keptAmount(from);
      const taken = Math.min(left[i], left[from]);
      left[i] = rest(left[i] - taken, quantity[i]);
      left[from] = rest(left[from] - taken, quantity[from]);
      takings.line.push(line[from]);
      takings.back.push(line[i]);
      takings.amount.push(before - keptAmount(from));
      if (left[from] === 0) {
        whole.push(line[from]);
        bought.pop();
      }
    }
    if (left[i] === 0) ++returns.matched;
  }
  return {takings, whole, returns};

  function keptAmount(i: number): number {
    return Math.round((amount[i] * left[i]) / quantity[i]);
  }
}

/** Quantities may be weights: what rounding has left of one is nothing. */
function rest(left: number, of: number): number {
  return left > of * 1e-9 ? left : 0;
}
