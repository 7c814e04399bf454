import type {History} from "../../../loaders/types.js";

/** Days of orders up to a day but the first, 7 at most: the groups that a held-out span is told by. */
export function repeatOrdersBefore({orders}: History, customer: number, day: number): number {
  const days = orders.day.subarray(orders.start[customer], orders.start[customer + 1]).filter((d) => d <= day);
  return Math.min(7, new Set(days).size - 1);
}
