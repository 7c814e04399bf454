import type {Summary} from "../../../loaders/contract/summary.js";

/** A page has no card for amounts at risk where none is told: the number card says why. */
export function absence({totals}: Pick<Summary, "totals">): {absent: boolean} {
  return {absent: totals.revenueAtRisk === null};
}
