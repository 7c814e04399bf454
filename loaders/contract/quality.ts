import {z} from "zod";
import {alarm} from "./alarms.js";
import {count, share, version} from "./common.js";
import {harmless, joined, withheld} from "./declare.js";
import {notice} from "./notices.js";

/**
 * Why a line of itself is not counted. They are tried in this order, and a line has the first that fits, but that what is
 * cancelled need have no readable amount.
 */
export const readReasons = [
  "no-customer",
  "unreadable-date",
  "after-as-of",
  "unreadable-number",
  "cancelled",
  "quantity-not-positive",
  "price-not-positive"
] as const;

/** Why a line is not counted: for one of these, because all of it came back, or for what an export says of it. */
export const rejectReasons = [...readReasons, "returned", "other-currency", "excluded"] as const;

/** What the table of lines has for `returned`. */
export const returnedReason = rejectReasons.indexOf("returned") + 1;

export const quality = z.strictObject({
  schemaVersion: version,
  rowsRead: count.meta(harmless),
  rowsKept: count.meta(harmless),
  rowsRejected: count.meta(harmless),
  /** lines that take something back, and those of them that found all they take; null where revenue is gross of returns */
  returns: z.strictObject({lines: count.meta(harmless), matched: count.meta(harmless)}).nullable(),
  reasons: z.array(
    z.strictObject({
      reason: z.enum(rejectReasons).meta(harmless),
      /** what lines that are excluded are called by the rule that leaves them out, as a reason of its own */
      name: z.string().meta(harmless).optional(),
      rows: count.meta(harmless),
      share: share.meta(harmless),
      /** the first such line; its value only where the column identifies nobody */
      example: z
        .strictObject({
          line: count.meta(harmless),
          column: z.string().meta(harmless),
          value: z.string().nullable().meta(harmless)
        })
        .nullable()
        .meta(withheld)
    })
  ),
  /** what is odd about the data, in the order of their ids; none of it ends a build */
  alarms: z.array(alarm).meta(joined("alarms")),
  /** what reading the files found, in the order of their ids */
  notices: z.array(notice)
});

export type ReadReason = (typeof readReasons)[number];
export type RejectReason = (typeof rejectReasons)[number];
export type Quality = z.infer<typeof quality>;
