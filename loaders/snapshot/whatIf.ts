import type {WhatIfCells} from "../../src/data/whatIfCells.js";
import type {Analysis} from "../pipeline.js";
import {eligibleSets} from "./eligibleSets.js";
import type {Measures} from "./measures.js";

/** Of the risk, from 0 to 1, and to each doubling of the loss: with one in place of four a fourteenth of the profit is lost. */
const riskBins = 20;
const lossBins = 4;
/** To each doubling of what an order comes to over the loss, where the incentive is a share of the order: else most can be lost. */
const orderBins = 8;
/** 2^64 cents nobody loses; an order is between 2^-128 and 2^128 losses. */
const mostLossBins = 64 * lossBins;
const mostOrderBins = 256 * orderBins;

/**
 * Customers by the actions that they may get, risk and logarithmic bins of what they lose by leaving, of the same measures as the
 * cube: their number does not grow with the customers. What they lose is the revenue at risk over the risk. No cell where no risk
 * or no amount is told.
 */
export function whatIf(
  {action, profit}: Pick<Analysis, "action" | "profit">,
  {risk, revenueAtRisk, monetary, frequency}: Pick<Measures, "risk" | "revenueAtRisk" | "monetary" | "frequency">,
  {priced}: {priced: boolean}
): WhatIfCells {
  if (risk === null || !priced) return cellsOf(0);
  const sets = eligibleSets(action, profit);
  const known = [...new Set(sets)].sort((a, b) => a - b);
  const placeOf = new Map(known.map((set, place) => [set, place]));
  const ofOrder = known.map((set) =>
    profit.actions.some(({terms}, k) => typeof terms.incentive === "object" && Math.floor(set / 2 ** k) % 2 === 1)
  );
  const loss = risk.map((r, i) => (r > 0 ? revenueAtRisk[i] / r : 0));
  const order = monetary.map((spend, i) => (spend + profit.order.revenue) / (frequency[i] + profit.order.weight));
  const addresses = risk.map((r, i) => {
    const set = placeOf.get(sets[i]) as number;
    const band = binOf(r * riskBins, riskBins);
    // in cents, so that a loss of nothing has a bin of its own
    const octave = loss[i] >= 0.01 ? 1 + binOf(Math.log2(loss[i] * 100) * lossBins, mostLossBins) : 0;
    const share =
      octave > 0 && ofOrder[set]
        ? binOf(Math.log2(order[i] / loss[i]) * orderBins + mostOrderBins / 2, mostOrderBins)
        : 0;
    return ((set * riskBins + band) * (mostLossBins + 1) + octave) * mostOrderBins + share;
  });
  const sorted = Float64Array.from(new Set(addresses)).sort();
  const cellAt = new Map(Array.from(sorted, (address, cell) => [address, cell]));
  const found = cellsOf(sorted.length);
  for (let i = 0; i < risk.length; ++i) {
    const cell = cellAt.get(addresses[i]) as number;
    found.eligible[cell] = sets[i];
    ++found.customers[cell];
    found.risk[cell] += risk[i];
    found.loss[cell] += loss[i];
    found.riskLoss[cell] += revenueAtRisk[i];
    found.order[cell] += order[i];
    found.riskOrder[cell] += risk[i] * order[i];
  }
  return found;
}

/** The whole part, from 0 to `bins` - 1. */
function binOf(value: number, bins: number): number {
  return Math.max(0, Math.min(bins - 1, Math.floor(value)));
}

type Cells = {[name in keyof Omit<WhatIfCells, "rows">]: Float64Array} & {rows: number};

function cellsOf(rows: number): Cells {
  const column = () => new Float64Array(rows);
  return {
    rows,
    eligible: column(),
    customers: column(),
    risk: column(),
    loss: column(),
    riskLoss: column(),
    order: column(),
    riskOrder: column()
  };
}
