import {oneKindStore} from "./oneKindStore.js";
import type {DemoOptions} from "../../loaders/demo/options.js";

/**
 * Options for a store in which nothing predicts churn: all customers order at one rate and none ever drops out, so that
 * whether one orders in the next 90 days is a coin toss (an even one at the default rate, per week), whatever was seen.
 */
export function nullStore(rate = (7 * Math.LN2) / 90): Partial<DemoOptions> {
  return oneKindStore({rate, dropOut: 0}, {p: 4, q: 5, v: 60});
}
