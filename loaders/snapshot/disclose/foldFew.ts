import type {DimensionId} from "../../contract/dimensions.js";
import type {Cube} from "../cube.js";
import {distanceOf} from "./distanceOf.js";

/**
 * Where what `count` counts in each cell is counted: from 1 to fewer than `minimum` customers, the fewest first, go to the
 * cell most like theirs that has some, else nowhere (-1). `counted` where their number is published too, and must not exceed
 * that of the cell's customers.
 */
export function foldFew<Measure extends string>(
  {cells, codes, measures}: Cube<Measure | "customers">,
  count: Measure,
  {minimum, counted = false}: {minimum: number; counted?: boolean}
): Int32Array {
  const distance = cellDistance(codes);
  const counts = Float64Array.from(measures[count]);
  const all = Array.from({length: cells}, (_, cell) => cell);
  const targets = Int32Array.from(all);
  for (;;) {
    const small = all.filter((cell) => counts[cell] > 0 && counts[cell] < minimum);
    if (small.length === 0) return targets;
    const from = small.reduce((a, b) => (counts[b] < counts[a] ? b : a));
    const others = all.filter((cell) => cell !== from && counts[cell] > 0);
    const room = others.filter((cell) => !counted || counts[cell] + counts[from] <= measures.customers[cell]);
    const near = room.length > 0 ? room : others;
    const to = near.length > 0 ? near.reduce((a, b) => (distance(from, b) < distance(from, a) ? b : a)) : -1;
    if (to >= 0) counts[to] += counts[from];
    counts[from] = 0;
    targets.forEach((target, cell) => {
      if (target === from) targets[cell] = to;
    });
  }
}

function cellDistance(codes: Cube<string>["codes"]): (a: number, b: number) => number {
  const ids = Object.keys(codes) as DimensionId[];
  const distance = distanceOf(ids);
  const of = (cell: number) => ids.map((id) => codes[id][cell]);
  return (a, b) => distance(of(a), of(b));
}
