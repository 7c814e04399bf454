import {whatIf, type Contacted} from "../../src/data/whatIf.js";
import type {WhatIfCells} from "../../src/data/whatIfCells.js";
import type {Analysis} from "../pipeline.js";
import type {Profit} from "../contract/profit.js";

/** Points of a line: enough to draw it. */
const points = 20;

/**
 * What the actions' profit comes to as more customers are contacted or more is spent, by cells of customers who are about alike: for
 * who may not have the cells. Each point has `minimumGroup` customers more than the one before it.
 */
export function profitCurves(cells: WhatIfCells, profit: Analysis["profit"], minimumGroup: number): Profit["curves"] {
  if (cells.rows === 0) return [];
  return whatIf(cells, profit).map(({strength, all, best, curve, frontier}) => ({
    strength,
    all,
    best,
    byProfit: spaced(curve, minimumGroup),
    byOutlay: spaced(frontier, minimumGroup)
  }));
}

function spaced(line: readonly Contacted[], minimumGroup: number): Contacted[] {
  const end = line[line.length - 1];
  const step = Math.max(minimumGroup, end.customers / points);
  const kept: Contacted[] = [];
  let last = 0;
  for (const point of line) {
    if (point.customers - last < step || end.customers - point.customers < step) continue;
    kept.push(point);
    last = point.customers;
  }
  return end.customers > 0 ? [...kept, end] : kept;
}
