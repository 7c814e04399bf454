import type {Columns} from "./decode.js";
import {major} from "./units.js";

/** Customers, or cells of alike ones with the sums of theirs: one value a row, money in major units. */
export interface WhatIfCells {
  rows: number;
  /** the actions that a row may get: a sum of 2^k over their places k in profit.json */
  eligible: ArrayLike<number>;
  customers: ArrayLike<number>;
  risk: ArrayLike<number>;
  /** what is lost of those who leave, of the next twelve months, and that times the risk */
  loss: ArrayLike<number>;
  riskLoss: ArrayLike<number>;
  /** what an order comes to, and that times the risk */
  order: ArrayLike<number>;
  riskOrder: ArrayLike<number>;
}

/** The cells of whatif.arrow. */
export function whatIfCells({length, columns}: Columns): WhatIfCells {
  const money = (name: string) => Float64Array.from(columns[name], major);
  return {
    rows: length,
    eligible: columns.eligible,
    customers: columns.customers,
    risk: Float64Array.from(columns.riskSum, (sum) => sum / 10_000),
    loss: money("loss"),
    riskLoss: money("revenueAtRisk"),
    order: money("orderValue"),
    riskOrder: money("orderValueAtRisk")
  };
}
