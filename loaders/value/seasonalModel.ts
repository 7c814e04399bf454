import type {History} from "../types.js";
import {modelAt, type FittedOrders} from "./modelAt.js";
import {seasonClock} from "./seasonClock.js";
import {seasonIndex} from "./seasonIndex.js";

/** The model of orders of the same day on the clock of its season; without one where it cannot be fitted. */
export function seasonalModel(history: History, plain: FittedOrders, {most}: {most?: number} = {}): FittedOrders {
  const index = seasonIndex(history.ledger, plain);
  const fitted = modelAt(history, plain.day, {clock: seasonClock(index), most});
  return typeof fitted === "string" ? plain : {...fitted, season: index};
}
