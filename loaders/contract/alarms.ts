import {z} from "zod";
import {count, isoDay, share} from "./common.js";
import {derived, harmless} from "./declare.js";

/** What can be wrong with the data, in the order in which it is told. None of it ends a build. */
export const alarmIds = [
  "duplicate-lines",
  "orders-in-two-files",
  "one-day",
  "gap",
  "days-missing",
  "guest-id",
  "one-customer",
  "lapsed-base"
] as const;

/** Those about single customers: an aggregate site does not publish them. */
export const alarmsOfOneCustomer: readonly AlarmId[] = ["guest-id", "one-customer"];

/** The numbers that an alarm touches. */
export const affected = [
  "revenue",
  "spend",
  "orderValue",
  "orders",
  "customers",
  "recency",
  "personas",
  "risk",
  "value",
  "timing",
  "months",
  "changes"
] as const;

export const alarm = z.strictObject({
  id: z.enum(alarmIds).meta(harmless),
  /** how many lines, orders, days without orders, or customers */
  count: count.meta(derived("alarm")),
  /** of all lines, orders or customers; null where it is of none of them */
  share: share.nullable().meta(derived("alarm")),
  /** of all revenue */
  revenueShare: share.nullable().meta(derived("alarm")),
  /** the first and the last day that it is about */
  from: isoDay.nullable().meta(harmless),
  to: isoDay.nullable().meta(harmless),
  /** days: the usual longest time without orders, or the silence after which fewer than one in ten returns */
  usualDays: count.nullable().meta(harmless),
  /** how many more of the same kind there are, smaller ones */
  more: count.meta(harmless),
  /** the numbers that it touches */
  affects: z.array(z.enum(affected)).min(1).meta(harmless)
});

export type AlarmId = (typeof alarmIds)[number];
export type Alarm = z.infer<typeof alarm>;
