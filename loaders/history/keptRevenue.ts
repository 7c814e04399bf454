import type {Ledger} from "../types.js";

/** What of an order of the ledger was kept at the end of a day, major currency units; exact to the ten-thousandth. */
export function keptRevenue({orders, takings}: Pick<Ledger, "orders" | "takings">, order: number, day: number): number {
  const {start, day: takenOn, amount} = takings;
  if (start[order] === start[order + 1]) return orders.revenue[order];
  let kept = orders.revenue[order];
  for (let k = start[order]; k < start[order + 1] && takenOn[k] <= day; ++k) kept -= amount[k];
  return Math.round(kept * 10_000) / 10_000;
}
