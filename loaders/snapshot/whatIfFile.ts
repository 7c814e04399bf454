import {arrowFile, integers} from "./arrow.js";
import type {WhatIfCells} from "../../src/data/whatIfCells.js";

/** whatif.arrow: money in hundredths, risk in hundredths of a percent. */
export function whatIfFile(cells: WhatIfCells): Uint8Array {
  return arrowFile({
    eligible: scaled(cells.eligible, 1),
    customers: scaled(cells.customers, 1),
    riskSum: scaled(cells.risk, 10_000),
    loss: scaled(cells.loss, 100),
    revenueAtRisk: scaled(cells.riskLoss, 100),
    orderValue: scaled(cells.order, 100),
    orderValueAtRisk: scaled(cells.riskOrder, 100)
  });
}

function scaled(values: ArrayLike<number>, scale: number): Int32Array | Float64Array {
  return integers(Float64Array.from(values, (value) => Math.round(value * scale)));
}
