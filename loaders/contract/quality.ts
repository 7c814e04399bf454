import {z} from "zod";
import {alarm} from "./alarms.js";
import {count, share, version} from "./common.js";

/** Why a line is not counted, in the order in which the reasons are tried: a line has the first that fits. */
export const rejectReasons = [
  "no-customer",
  "unreadable-date",
  "after-as-of",
  "unreadable-number",
  "cancelled",
  "quantity-not-positive",
  "price-not-positive"
] as const;

export const quality = z.strictObject({
  schemaVersion: version,
  rowsRead: count,
  rowsKept: count,
  rowsRejected: count,
  reasons: z.array(
    z.strictObject({
      reason: z.enum(rejectReasons),
      rows: count,
      share,
      /** the first such line; its value only where the column identifies nobody */
      example: z.strictObject({line: count, column: z.string(), value: z.string().nullable()}).nullable()
    })
  ),
  /** what is odd about the data, in the order of their ids; none of it ends a build */
  alarms: z.array(alarm)
});

export type RejectReason = (typeof rejectReasons)[number];
export type Quality = z.infer<typeof quality>;
