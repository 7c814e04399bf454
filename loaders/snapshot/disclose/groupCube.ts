import {groupMeasures, type CubeMeasure, type GroupMeasure} from "../../contract/columns.js";
import type {DimensionId} from "../../contract/dimensions.js";
import {cube, type Cube} from "../cube.js";
import {cubeColumns, hundredths} from "../cubeFile.js";
import type {Codes} from "../dimensions.js";
import type {Measures} from "../measures.js";
import {tellCube} from "./tellCube.js";
import {distanceOf} from "./distanceOf.js";

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
    orderedBefore: whoAdds(measures.revenueAtRiskBefore ?? new Float64Array(measures.recency.length)),
    valued: whoAdds(measures.customerValue)
  };
  const cells = cube(codes, sizes, columns, measures.recency.length);
  const few = {minimum, distance: cellDistance(cells)};
  foldFew(cells, "active", ["revenueCurrent"], {...few, counted: true});
  foldFew(cells, "activeBefore", ["revenueBefore"], {...few, counted: true});
  foldFew(cells, "ordered", ["revenueYear", "revenueAtRisk"], few);
  foldFew(cells, "orderedBefore", ["revenueAtRiskBefore"], few);
  foldFew(cells, "valued", [...groupMeasures], few);
  const {ordered: _, orderedBefore: __, valued: ___, ...published} = cells.measures;
  return tellCube({...cells, measures: published}, minimum);
}

/** 1 for customers with an amount. */
function whoAdds(amounts: ArrayLike<number>): Float64Array {
  return Float64Array.from(amounts, (amount) => (amount > 0 ? 1 : 0));
}

/**
 * Moves the sums of cells where from 1 to fewer than `minimum` customers add to them; `counted` where their number is
 * published too, and must not exceed that of the cell's customers.
 */
function foldFew<Measure extends string>(
  {cells, measures}: Cube<Measure | "customers">,
  count: Measure,
  sums: Measure[],
  {minimum, distance, counted = false}: {minimum: number; distance: (a: number, b: number) => number; counted?: boolean}
): void {
  const counts: Float64Array = measures[count];
  const all = Array.from({length: cells}, (_, cell) => cell);
  for (;;) {
    const small = all.filter((cell) => counts[cell] > 0 && counts[cell] < minimum);
    if (small.length === 0) return;
    const from = small.reduce((a, b) => (counts[b] < counts[a] ? b : a));
    const others = all.filter((cell) => cell !== from && counts[cell] > 0);
    const room = others.filter((cell) => !counted || counts[cell] + counts[from] <= measures.customers[cell]);
    const near = room.length > 0 ? room : others;
    if (near.length > 0) {
      const to = near.reduce((a, b) => (distance(from, b) < distance(from, a) ? b : a));
      for (const name of [count, ...sums]) measures[name][to] += measures[name][from];
    }
    for (const name of [count, ...sums]) measures[name][from] = 0;
  }
}

function cellDistance({codes}: Cube<string>): (a: number, b: number) => number {
  const ids = Object.keys(codes) as DimensionId[];
  const distance = distanceOf(ids);
  const of = (cell: number) => ids.map((id) => codes[id][cell]);
  return (a, b) => distance(of(a), of(b));
}
