import {bridgeSteps, type BridgeComparison, type BridgeSide} from "../contract/bridge.js";
import type {CustomerSteps} from "./stepsBetween.js";

/** Sums of a group of customers; amounts in ten-thousandths of the major unit, by the index of `bridgeSteps`. */
interface Sums {
  customers: Int32Array;
  amount: Float64Array;
  before: number;
  /** sum of the squared changes of single customers */
  squares: number;
}

/**
 * The whole, and each of `groups` groups by `groupOf` (below 0: in none). All is in hundredths that add up: what rounding leaves
 * of the whole goes to the largest amount.
 */
export function sides(
  {step, before, current}: CustomerSteps,
  groupOf: ArrayLike<number>,
  groups: number
): {whole: BridgeSide & Pick<BridgeComparison, "reason">; groups: BridgeSide[]} {
  // the last is of those in no group
  const own = Array.from({length: groups + 1}, emptySums);
  for (let i = 0; i < step.length; ++i) {
    if (step[i] === 0) continue;
    const sums = own[groupOf[i] >= 0 ? groupOf[i] : groups];
    const change = current[i] - before[i];
    ++sums.customers[step[i] - 1];
    sums.amount[step[i] - 1] += change;
    sums.before += before[i];
    sums.squares += change * change;
  }
  const exact = total(own);
  const rounded = own.map((sums) => ({...sums, amount: sums.amount.map(hundredths), before: hundredths(sums.before)}));
  const told = total(rounded);
  const before100 = hundredths(exact.before);
  largest(rounded, ({before}) => before).before += before100 - told.before;
  const cells = rounded.flatMap(({amount}) => Array.from(amount.keys(), (s) => ({amount, s})));
  const cell = largest(cells, ({amount, s}) => Math.abs(amount[s]));
  cell.amount[cell.s] += hundredths(exact.before + sum(exact.amount)) - before100 - sum(told.amount);
  return {
    whole: {...sideOf(total(rounded)), reason: reasonOf(exact)},
    groups: rounded.slice(0, groups).map(sideOf)
  };
}

function emptySums(): Sums {
  const length = bridgeSteps.length;
  return {customers: new Int32Array(length), amount: new Float64Array(length), before: 0, squares: 0};
}

function total(all: readonly Sums[]): Sums {
  return all.reduce(
    (a, b) => ({
      customers: a.customers.map((value, s) => value + b.customers[s]),
      amount: a.amount.map((value, s) => value + b.amount[s]),
      before: a.before + b.before,
      squares: a.squares + b.squares
    }),
    emptySums()
  );
}

/** From sums in hundredths. */
function sideOf({customers, amount, before}: Sums): BridgeSide {
  return {
    customers: sum(customers),
    revenueBefore: before / 100,
    revenue: (before + sum(amount)) / 100,
    steps: bridgeSteps.map((step, s) => ({steps: [step], customers: customers[s], amount: amount[s] / 100}))
  };
}

/** See the contract. Customers drawn anew are as good as independent: the error of a sum is the root of its squares. */
function reasonOf({amount, squares}: Sums): BridgeComparison["reason"] {
  const of = (...names: string[]) => sum(amount.filter((_, s) => names.includes(bridgeSteps[s])));
  const turnover = of("new", "back", "stopped");
  const spending = of("more", "less");
  const change = turnover + spending;
  const sign = Math.sign(change);
  const [most, other, name] =
    turnover * sign >= spending * sign
      ? [turnover * sign, spending * sign, "turnover" as const]
      : [spending * sign, turnover * sign, "spending" as const];
  const size = Math.abs(change);
  return size > 0 && most >= (2 / 3) * size && other >= -size / 2 && most - other > 1.96 * Math.sqrt(squares)
    ? name
    : null;
}

function hundredths(tenThousandths: number): number {
  return Math.round(tenThousandths / 100);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; ++i) total += values[i];
  return total;
}

function largest<T>(rows: readonly T[], of: (row: T) => number): T {
  return rows.reduce((a, b) => (of(b) > of(a) ? b : a));
}
