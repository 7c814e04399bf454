import {isPriced} from "./isPriced.js";
import type {ProfitAction} from "./profitRows.js";

/**
 * Whether no effect that an action to keep customers could have would bring what it costs, over all for whom it is due: not even
 * keeping everybody who would leave. Where that is withheld it is not known, and the answer no.
 */
export function neverPays(row: ProfitAction): boolean {
  return (
    row.purpose === "keep" &&
    isPriced(row) &&
    !(row.breakEven !== null && row.breakEven <= 1) &&
    row.ifStrength.every(({profit}) => profit < 0)
  );
}
