import type {Profit} from "../../loaders/contract/profit.js";
import type {BreakEvenRow} from "../charts/breakEven.js";
import {isPriced} from "./isPriced.js";
import {neverPays} from "./neverPays.js";
import {profitRows} from "./profitRows.js";
import type {ProfitAction} from "./profitRows.js";

/** How well each action that keeps customers, and costs something, must work to pay; null where no effect would do. None where it is withheld. */
export function breakEvenRows(profit: Profit): BreakEvenRow[] {
  return profitRows(profit)
    .filter((row) => row.purpose === "keep" && isPriced(row) && (pays(row) || neverPays(row)))
    .map((row) => ({
      action: row.action,
      breakEven: pays(row) ? row.breakEven : null,
      assumed: row.expected?.strength ?? null,
      isMeasured: row.isMeasured
    }));
}

function pays({breakEven}: ProfitAction): boolean {
  return breakEven !== null && breakEven <= 1;
}
