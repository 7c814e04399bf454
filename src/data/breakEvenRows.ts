import type {Profit} from "../../loaders/contract/profit.js";
import type {BreakEvenRow} from "../charts/breakEven.js";
import {isPriced} from "./isPriced.js";
import {profitRows} from "./profitRows.js";

/** How well each action that keeps customers, and costs something, must work to pay; null where no effect would do. */
export function breakEvenRows(profit: Profit): BreakEvenRow[] {
  return profitRows(profit)
    .filter((row) => row.purpose === "keep" && isPriced(row))
    .map(({action, breakEven, expected, isMeasured}) => ({
      action,
      breakEven: breakEven !== null && breakEven <= 1 ? breakEven : null,
      assumed: expected?.strength ?? null,
      isMeasured
    }));
}
