import type {ProfitAction} from "./profitRows.js";

/** Whether the config says what an action costs; where it does not, its profit is before costs, and it has no break-even. */
export function isPriced({terms}: Pick<ProfitAction, "terms">): boolean {
  return terms.cost !== undefined || terms.incentive !== undefined;
}
