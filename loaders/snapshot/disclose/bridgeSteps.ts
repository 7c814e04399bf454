import {bridgeSteps as names, type BridgeSide} from "../../contract/bridge.js";
import {inRunningSteps, isFew} from "../../math/steps.js";
import {significant} from "../roundMoney.js";

/**
 * The steps of a side as groups of `minimum` customers or more: one of fewer is told with the smaller of its neighbours. Counts
 * are in steps, amounts of three digits and of as many customers as are told; the largest has what is left of the change, so
 * that the parts still add up to the told revenue less that before.
 */
export function bridgeSteps(
  exact: readonly BridgeSide["steps"][number][],
  {revenue, revenueBefore}: Pick<BridgeSide, "revenue" | "revenueBefore">,
  {minimum, everybody}: {minimum: number; everybody: number}
): BridgeSide["steps"] {
  const joined = join(exact, minimum);
  const counts = inRunningSteps(
    joined.map(({customers}) => customers),
    minimum,
    undefined,
    everybody
  );
  const told = joined.map(({steps, customers, amount}, i) => ({
    steps,
    customers: counts[i],
    amount: customers > 0 ? significant((amount * counts[i]) / customers, 3) : 0
  }));
  const largest = told.reduce((a, b) => (Math.abs(b.amount) > Math.abs(a.amount) ? b : a));
  const others = told.reduce((sum, row) => sum + (row === largest ? 0 : cents(row.amount)), 0);
  largest.amount = (cents(revenue) - cents(revenueBefore) - others) / 100;
  return told;
}

/** Rows of few go to the smaller of their neighbours that have anybody, the smallest first. */
function join(rows: readonly BridgeSide["steps"][number][], minimum: number): BridgeSide["steps"] {
  const left = rows.map((row) => ({...row}));
  for (;;) {
    const small = left.filter(({customers}) => isFew(customers, minimum)).sort((a, b) => a.customers - b.customers)[0];
    const others = left.filter((row) => row !== small && row.customers > 0);
    if (small === undefined || others.length === 0) return left;
    const place = left.indexOf(small);
    const before = others.findLast((row) => left.indexOf(row) < place);
    const after = others.find((row) => left.indexOf(row) > place);
    const target = before && (!after || before.customers <= after.customers) ? before : (after as typeof small);
    const together = [...target.steps, ...small.steps];
    target.steps = names.filter((name) => together.includes(name));
    target.customers += small.customers;
    target.amount += small.amount;
    left.splice(place, 1);
  }
}

function cents(amount: number): number {
  return Math.round(amount * 100);
}
