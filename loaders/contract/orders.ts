import {z} from "zod";
import {count, money, version} from "./common.js";
import {harmless, withheld} from "./declare.js";

/** What is told of a customer's orders, beside customers.arrow. */
export const orderUnits = ["weeks", "days"] as const;

/** Bytes of a shard at most: what a reader fetches to see one customer. */
export const mostShardBytes = 50_000;

const daysAgo = count;

/**
 * snapshot/orders/<n>.json: the orders of those listed customers whose keys fall to it (src/data/orderShard.ts), as `privacy.orders`
 * says; there is none in aggregate mode. Days are counted back from the as-of day, the latest first.
 */
export const orderShard = z.discriminatedUnion("unit", [
  z.strictObject({
    schemaVersion: version,
    unit: z.literal("weeks").meta(harmless),
    /** by key: the middles of the weeks that have an order, which are the weeks that customers.arrow tells the silence in */
    customers: z.record(z.string(), z.array(daysAgo)).meta(withheld)
  }),
  z.strictObject({
    schemaVersion: version,
    unit: z.literal("days").meta(harmless),
    /** by key: the days that have an order, and what was kept of what was ordered then; the last thousand */
    customers: z.record(z.string(), z.array(z.tuple([daysAgo, money]))).meta(withheld)
  })
]);

export type OrderShard = z.infer<typeof orderShard>;
export type OrderUnit = (typeof orderUnits)[number];
