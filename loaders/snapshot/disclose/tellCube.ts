import {inRunningSteps, inSteps} from "../../math/steps.js";
import type {Cube} from "../cube.js";
import {significant} from "../roundMoney.js";

/** Of which customers each sum is, where that is another number than the cell's. */
const countOf: Record<string, string> = {revenueCurrent: "active", revenueBefore: "activeBefore"};
/** Sums whose totals over the whole store are told exactly elsewhere: they add up to them. */
const exactTotals: ReadonlySet<string> = new Set(["orders", "revenue"]);

/**
 * A cube whose cells have `minimum` customers or more, with their counts in steps of `minimum` and sums of three digits, of
 * as many customers as are told: means stay what they are, and no sum gives a count. Customers, orders and revenue add up
 * to what the store has in all. `activeBefore` and such are of part of a cell: never of more than are told of it.
 */
export function tellCube<Measure extends string>(cube: Cube<Measure>, minimum: number): Cube<Measure> {
  const {cells, measures} = cube;
  const exact = measures as Record<string, Float64Array>;
  const all = Array.from({length: cells}, (_, cell) => cell);
  const told: Record<string, Float64Array> = {
    customers: Float64Array.from(inRunningSteps([...exact.customers], minimum, sumOf(exact.customers)))
  };
  for (const name of ["active", "activeBefore"]) told[name] = partsInSteps(exact[name], told.customers, minimum);
  for (const name of Object.keys(exact)) {
    if (name in told) continue;
    const count = countOf[name] ?? "customers";
    const amount = (cell: number) =>
      exact[count][cell] > 0 ? (exact[name][cell] * told[count][cell]) / exact[count][cell] : 0;
    told[name] = Float64Array.from(all, (cell) => Math.round(significant(amount(cell), 3)));
    if (exactTotals.has(name)) addUp(told[name], sumOf(exact[name]));
  }
  return {
    ...cube,
    measures: Object.fromEntries(Object.keys(exact).map((name) => [name, told[name]])) as typeof measures
  };
}

/** Counts of a part of each cell in steps, what one is off by going on to the next, and none above its cell's. */
function partsInSteps(parts: Float64Array, wholes: Float64Array, minimum: number): Float64Array {
  let off = 0;
  return parts.map((part, cell) => {
    if (part === 0) return 0;
    const told = Math.min(wholes[cell], Math.max(minimum, inSteps(Math.max(0, part + off), minimum)));
    off += part - told;
    return told;
  });
}

/** Scales the sums to a total that is known, the largest with what rounding leaves. */
function addUp(sums: Float64Array, total: number): void {
  const scale = total / sumOf(sums);
  sums.forEach((sum, cell) => (sums[cell] = Math.round(sum * scale)));
  const largest = sums.reduce((best, sum, cell) => (sum > sums[best] ? cell : best), 0);
  sums[largest] += total - sumOf(sums);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
