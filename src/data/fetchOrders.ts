import type {OrderShard} from "../../loaders/contract/orders.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {orderShard} from "./orderShard.js";

/** A day, or a week's middle, with an order; days before the as-of day. */
export interface OrderMark {
  ago: number;
  /** what was kept of what was ordered then, major units; null where no amounts are told */
  amount: number | null;
}

/** The orders of one customer as they are told, the latest first; none where this site tells nothing of orders. */
export async function fetchOrders(key: string, {orders}: Pick<Summary, "orders">): Promise<OrderMark[]> {
  if (orders === null) return [];
  const address = `./snapshot/orders/${orderShard(key, orders.shards)}.json`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`unreadable file: ${address} (${response.status})`);
  const shard = (await response.json()) as OrderShard;
  return shard.unit === "weeks"
    ? (shard.customers[key] ?? []).map((ago) => ({ago, amount: null}))
    : (shard.customers[key] ?? []).map(([ago, amount]) => ({ago, amount}));
}
