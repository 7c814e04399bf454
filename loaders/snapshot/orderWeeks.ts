import type {History} from "../types.js";
import {roundRecency} from "./roundRecency.js";

/**
 * Days from each of a customer's order days to the as-of day, told to the week that customers.arrow would tell a silence of that
 * length in: the latest first, a week as often as it has days with an order. Weeks of another division would cut those of the
 * silence in two, and tell the last order's day more finely than either.
 */
export function orderWeeks(
  {orders: {start, day}, asOfDay}: Pick<History, "orders" | "asOfDay">,
  customer: number
): Int32Array {
  const days = [...new Set(day.subarray(start[customer], start[customer + 1]))];
  return roundRecency(Int32Array.from(days.toReversed(), (one) => asOfDay - one + 1)).map((recency) => recency - 1);
}
