import {z} from "zod";
import {count, share} from "./common.js";
import {customers, harmless, orders} from "./declare.js";

/** What reading the files may find that does not end a build, in the order in which it is told. */
export const noticeIds = [
  "unreadable",
  "orphans",
  "date-forms",
  "day-order",
  "line-breaks",
  "labels-cut",
  "decimals",
  "ids-alike",
  "ids-folded",
  "ids-shortened",
  "shared-orders",
  "long-orders",
  "spread-orders"
] as const;

/** How many it is about; null where that is not what it counts, and in aggregate mode where it is few. */
export const notice = z.strictObject({
  id: z.enum(noticeIds).meta(harmless),
  lines: count.nullable().meta(orders),
  /** of the lines; null where it is told of no share */
  share: share.nullable().meta(harmless),
  /** lines that look swallowed by a quote, countries whose names were cut */
  swallowed: count.nullable().meta(orders),
  countries: count.nullable().meta(harmless),
  customers: count.nullable().meta(customers),
  orders: count.nullable().meta(orders),
  /** whether so much is touched that the site's numbers may be wrong, should it be what it looks like */
  serious: z.boolean().meta(harmless)
});

export type NoticeId = (typeof noticeIds)[number];
export type Notice = z.infer<typeof notice>;
