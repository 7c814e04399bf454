import {z} from "zod";
import {count, isoDay, money, version} from "./common.js";
import {customers, harmless, joined, sentence, sumOf, withheld} from "./declare.js";

export const movement = z.strictObject({
  schemaVersion: version,
  /** the day a quarter ago and the as-of day: personas at the end of each, by today's scaling and centres */
  from: isoDay.meta(harmless),
  to: isoDay.meta(harmless),
  /**
   * Customers by the persona that they had on the first day and that they have on the second, every pair of which there are some.
   * Null before: no customer yet. Null after: everything was taken back since.
   */
  flows: z
    .array(
      z.strictObject({
        before: z.string().nullable().meta(harmless),
        after: z.string().nullable().meta(harmless),
        customers: count.meta(customers),
        /** net revenue of the twelve months up to the two days, as known at the end of each */
        revenueBefore: money.nullable().meta(sumOf("customers", "activeBefore")),
        revenue: money.nullable().meta(sumOf("customers", "active")),
        /** who of them ordered in those twelve months; in aggregate mode no revenue is told where they are few */
        activeBefore: count.nullable().meta(withheld),
        active: count.nullable().meta(withheld)
      })
    )
    .meta(joined("movement", "customers")),
  /** why there are no flows, in a sentence; null where there are */
  missing: z.string().nullable().meta(sentence)
});

export type Movement = z.infer<typeof movement>;
