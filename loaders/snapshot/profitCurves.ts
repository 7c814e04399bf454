import {whatIf, type Contacted, type Counted} from "../../src/data/whatIf.js";
import type {WhatIfCells} from "../../src/data/whatIfCells.js";
import type {ActionTerms, Profit} from "../contract/profit.js";
import {isFew} from "../math/steps.js";

/** Points of a line: enough to draw it. */
const points = 20;

/**
 * What the actions' profit comes to as more customers are contacted or more is spent, by cells of customers who are about alike: for
 * who may not have the cells. Each point has `minimumGroup` customers more than the one before it, and as many more who have a part
 * in the profit, and in the outlay, or none. No curve where few have a part in what all or the best of them bring or cost.
 */
export function profitCurves(
  cells: WhatIfCells,
  profit: Pick<Profit, "grossMargin"> & {actions: readonly {terms: ActionTerms}[]},
  minimumGroup: number
): Profit["curves"] {
  if (cells.rows === 0) return [];
  return whatIf(cells, profit)
    .filter(({all, best}) => !isOfFew(all, minimumGroup) && !isOfFew(best, minimumGroup))
    .map(({strength, all, best, curve, frontier}) => ({
      strength,
      all: contacted(all),
      best: contacted(best),
      byProfit: spaced(curve, minimumGroup).map(contacted),
      byOutlay: spaced(frontier, minimumGroup).map(contacted)
    }));
}

function isOfFew({customers, earning, costing}: Counted, minimumGroup: number): boolean {
  return [customers, earning, costing].some((some) => isFew(some, minimumGroup));
}

function contacted({customers, profit, outlay}: Counted): Contacted {
  return {customers, profit, outlay};
}

function spaced(line: readonly Counted[], minimumGroup: number): Counted[] {
  const end = line[line.length - 1];
  const step = Math.max(minimumGroup, end.customers / points);
  const isApart = (from: Counted, to: Counted) =>
    to.customers - from.customers >= step &&
    !isFew(to.earning - from.earning, minimumGroup) &&
    !isFew(to.costing - from.costing, minimumGroup);
  const kept: Counted[] = [];
  let last: Counted = {customers: 0, profit: 0, outlay: 0, earning: 0, costing: 0};
  for (const point of line) {
    if (!isApart(last, point) || !isApart(point, end)) continue;
    kept.push(point);
    last = point;
  }
  return end.customers > 0 ? [...kept, end] : kept;
}
