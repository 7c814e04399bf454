import {orderShard as shardOf} from "../../src/data/orderShard.js";
import {schemaVersion} from "../contract/common.js";
import {mostShardBytes, type OrderShard, type OrderUnit} from "../contract/orders.js";
import type {History} from "../types.js";
import {orderWeeks} from "./orderWeeks.js";

/** Days with an order that are told of one customer at most: no shard is larger than it may be by one of them alone. */
const mostDays = 1000;

/** The orders of the listed customers (indices of the history's, and their keys), in as few files of at most 50 KB as do. */
export function orderShards(
  history: History,
  {rows, keys}: {rows: ArrayLike<number>; keys: readonly string[]},
  unit: OrderUnit
): OrderShard[] {
  const told = Array.from(rows, (customer) =>
    unit === "weeks" ? [...new Set(orderWeeks(history, customer))] : orderDays(history, customer)
  );
  for (let shards = 1; ; shards *= 2) {
    const parts = Array.from({length: shards}, (): [string, (typeof told)[number]][] => []);
    keys.forEach((key, i) => parts[shardOf(key, shards)].push([key, told[i]]));
    const files = parts.map(
      (part) => ({schemaVersion, unit, customers: Object.fromEntries(part.sort(byKey))}) as OrderShard
    );
    // one customer a file is as small as it gets
    if (shards > 2 * keys.length || files.every((file) => bytesOf(file) <= mostShardBytes)) return files;
  }
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function bytesOf(file: OrderShard): number {
  return Buffer.byteLength(JSON.stringify(file));
}

/** Days back from the as-of day, and what was kept of what was ordered then, to the cent; the latest first. */
function orderDays({orders: {start, day, revenue}, asOfDay}: History, customer: number): [number, number][] {
  const amounts = new Map<number, number>();
  for (let j = start[customer + 1] - 1; j >= start[customer]; --j) {
    amounts.set(asOfDay - day[j], (amounts.get(asOfDay - day[j]) ?? 0) + revenue[j]);
  }
  return Array.from(amounts, ([ago, amount]): [number, number] => [ago, Math.round(amount * 100) / 100]).slice(
    0,
    mostDays
  );
}
