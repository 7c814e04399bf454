import type {Summary} from "../../../loaders/contract/summary.js";

/** Whether the customers have a churn risk. */
export function isScored({model}: Summary): boolean {
  return model.used;
}
