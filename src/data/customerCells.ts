import type {Profit} from "../../loaders/contract/profit.js";
import type {Columns} from "./decode.js";
import type {WhatIfCells} from "./whatIfCells.js";

/** Customers as rows of the what-if, one each: those of `rows`, or all. */
export function customerCells(
  {length, columns}: Columns,
  {order: {revenue, weight}}: Pick<Profit, "order">,
  rows: ArrayLike<number> = Uint32Array.from({length}, (_, row) => row)
): WhatIfCells {
  const each = (value: (row: number) => number) => Float64Array.from(rows, value);
  const {churnRisk, revenueAtRisk, monetary, frequency} = columns;
  const order = each((row) => (monetary[row] + revenue) / (frequency[row] + weight));
  const risk = each((row) => churnRisk[row]);
  const riskLoss = each((row) => revenueAtRisk[row]);
  return {
    rows: rows.length,
    eligible: each((row) => columns.eligible[row]),
    customers: new Uint8Array(rows.length).fill(1),
    risk,
    loss: riskLoss.map((amount, i) => (risk[i] > 0 ? amount / risk[i] : 0)),
    riskLoss,
    order,
    riskOrder: order.map((amount, i) => amount * risk[i])
  };
}
