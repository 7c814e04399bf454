import type {Profit} from "../../loaders/contract/profit.js";
import {isPriced} from "./isPriced.js";
import type {Supposed} from "./whatIf.js";

/** Whether anything is known of what the actions that are due cost: by the store's config, or supposed. */
export function isCosted(actions: Profit["actions"], {cost, incentive}: Supposed): boolean {
  return cost !== undefined || incentive !== undefined || actions.some((row) => row.customers > 0 && isPriced(row));
}
