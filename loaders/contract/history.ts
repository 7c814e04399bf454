import {z} from "zod";
import {count, isoDay, money, share, version} from "./common.js";
import {estimate, harmless, ofOne, withheld} from "./declare.js";
import {rejectReasons} from "./quality.js";
import {checkId} from "./watch.js";

/** Of the whole store, up to the as-of day, each to four digits: lines as they were placed, whatever came back of them. */
const totals = {
  customers: count.meta(harmless),
  orders: count.meta(harmless),
  lines: count.meta(harmless),
  grossRevenue: money.meta(harmless),
  /** less what had come back by that day */
  revenue: money.meta(harmless)
};

const row = z.strictObject({
  asOf: isoDay.meta(harmless),
  ...totals,
  /** of the churn model at its test; null without one */
  auc: share.nullable().meta(estimate),
  /** stops that somebody accepted for this build */
  accepted: z.array(checkId).optional().meta(harmless)
});

/** All that a later build is compared with. */
const record = z.strictObject({
  asOf: isoDay.meta(harmless),
  firstDay: isoDay.meta(harmless),
  ...totals,
  auc: share.nullable().meta(estimate),
  /** of an order, gross; two digits */
  medianAmount: money.meta(ofOne("customers")),
  /** four digits; lines, and customers by the month of their last order, are not told in aggregate mode */
  months: z.array(
    z.strictObject({
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .meta(harmless),
      grossRevenue: money.meta(harmless),
      lines: count.nullable().meta(withheld),
      customers: count.nullable().meta(withheld)
    })
  ),
  reasons: z.array(z.strictObject({reason: z.enum(rejectReasons).meta(harmless), share: share.meta(harmless)})),
  /** share of the lines that are copies of another; 0 where they are below 1 % */
  copies: share.meta(harmless),
  /** what the source's columns are used for, such as "country" */
  columns: z.array(z.string()).meta(harmless),
  /** a hash of whose site it is: another shop's, or the demo store's, is compared with nothing */
  store: z.string().meta(harmless),
  /** hashes of what in the config says how lines are read and counted, and of the rest of it */
  source: z.string().meta(harmless),
  settings: z.string().meta(harmless),
  code: z.string().meta(harmless),
  accepted: z.array(checkId).meta(harmless)
});

export const history = z.strictObject({
  schemaVersion: version,
  /** one an as-of day, earliest first; days of fewer than `privacy.minimumGroup` orders are counted with later ones */
  rows: z.array(row).max(400),
  newest: record,
  /** of the last build of an earlier as-of day: what a rebuild of the same day is compared with, too */
  before: record.nullable()
});

export type HistoryRow = z.infer<typeof row>;
export type BuildRecord = z.infer<typeof record>;
export type BuildHistory = z.infer<typeof history>;
