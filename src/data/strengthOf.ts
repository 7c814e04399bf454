import type {ActionTerms} from "../../loaders/contract/profit.js";

/** How strong an action is taken to be: the share of would-be leavers it keeps, or orders more; null where nothing says so. */
export function strengthOf({effect, extraOrders}: ActionTerms): number | null {
  return effect ?? extraOrders ?? null;
}
