import {groupMeasures, type CubeMeasure, type GroupMeasure} from "../../contract/columns.js";
import {cube, type Cube} from "../cube.js";
import {cubeColumns, hundredths} from "../cubeFile.js";
import type {Codes} from "../dimensions.js";
import type {Measures} from "../measures.js";
import {foldFew} from "./foldFew.js";
import {tellCube} from "./tellCube.js";

/**
 * The cube of a site that publishes no group of fewer than `minimum` customers. Its cells have as many, but a sum over a
 * cell may still be that of few: of those who ordered in the current period, say. Where fewer than `minimum` of a cell's
 * customers add to such a sum, it goes to the cell most like it. What is told of the cells is in steps (`tellCube`).
 */
export function groupCube(
  {codes, sizes}: Codes,
  measures: Measures,
  minimum: number
): Cube<CubeMeasure | GroupMeasure> {
  const columns = {
    ...cubeColumns(measures),
    customerValue: hundredths(measures.customerValue),
    // how many customers the sums below are of
    ordered: whoAdds(measures.revenueYear),
    atRisk: whoAdds(measures.revenueAtRisk),
    orderedBefore: whoAdds(measures.revenueAtRiskBefore ?? new Float64Array(measures.recency.length)),
    valued: whoAdds(measures.customerValue)
  };
  const cells = cube(codes, sizes, columns, measures.recency.length);
  const fold = (count: Exclude<keyof typeof columns, "customers">, sums: (keyof typeof columns)[], counted = false) => {
    const targets = foldFew(cells, count, {minimum, counted});
    for (const name of [count, ...sums]) cells.measures[name] = summed(cells.measures[name], targets);
  };
  fold("active", ["revenueCurrent"], true);
  fold("activeBefore", ["revenueBefore"], true);
  fold("ordered", ["revenueYear"]);
  fold("atRisk", ["revenueAtRisk"]);
  fold("orderedBefore", ["revenueAtRiskBefore"]);
  fold("valued", [...groupMeasures]);
  const {ordered: _, atRisk: _a, orderedBefore: _b, valued: _c, ...published} = cells.measures;
  return tellCube({...cells, measures: published}, minimum);
}

/** 1 for customers with an amount. */
function whoAdds(amounts: ArrayLike<number>): Float64Array {
  return Float64Array.from(amounts, (amount) => (amount > 0 ? 1 : 0));
}

/** Sums by where they go; what goes nowhere is left out. */
function summed(sums: Float64Array, targets: Int32Array): Float64Array {
  const result = new Float64Array(sums.length);
  targets.forEach((to, from) => {
    if (to >= 0) result[to] += sums[from];
  });
  return result;
}
