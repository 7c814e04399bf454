import {z} from "zod";
import {count, money, share, version} from "./common.js";
import {
  survivalOf,
  customers,
  derived,
  harmless,
  joined,
  meanOf,
  ofPersonas,
  orders,
  ordersOf,
  rateOf
} from "./declare.js";
import {defection, gaps, returnProbability} from "./recency.js";

const isoMonth = z.string().regex(/^\d{4}-\d{2}$/);

/** Kaplan-Meier: P(no further order within `days`) with its 95% interval; `atRisk` gaps lasted that long. */
const survival = z
  .array(
    z.strictObject({
      days: count.meta(harmless),
      survival: share.meta(rateOf("atRisk")),
      low: share.meta(rateOf("atRisk")),
      high: share.meta(rateOf("atRisk")),
      atRisk: count.meta(orders)
    })
  )
  .meta(survivalOf("atRisk", "survival"));

const gapCurve = {gaps, survival, returnProbability, defection};

const cohortMonth = z.strictObject({
  /** months since the month of the first order, from 0 */
  since: count.meta(harmless),
  /** customers of the cohort who ordered in that month, and their share of the cohort */
  customers: count.meta(derived("cohortMonth")),
  share: share.meta(derived("cohortMonth")),
  /** revenue of that month over all customers of the cohort; null where so few ordered that it would name their spend */
  revenuePerCustomer: money.nullable().meta(meanOf("customers")),
  /** true where the month is not over */
  partial: z.boolean().meta(harmless)
});

export const timing = z.strictObject({
  schemaVersion: version,
  horizonDays: count.meta(harmless),
  ...gapCurve,
  /** the same by the persona that a customer had when the order came that began the gap (on the day of a first order) */
  personas: z.array(z.strictObject({persona: z.string().meta(harmless), ...gapCurve})).meta(ofPersonas),
  /** every month from the first order to the as-of day, those without orders too */
  months: z
    .array(
      z.strictObject({
        month: isoMonth.meta(harmless),
        revenue: money.meta(harmless),
        orders: count.meta(ordersOf("customers")),
        customers: count.meta(customers),
        /** true where the data do not cover the whole month; such a month is compared with none */
        partial: z.boolean().meta(harmless),
        /** revenue over that of the month before less 1; null where there is none, or it had no revenue */
        changeOnMonth: z.number().nullable().meta(harmless),
        /** the same against the month a year before */
        changeOnYear: z.number().nullable().meta(harmless)
      })
    )
    .meta(joined("months")),
  season: z.strictObject({
    /** how the index was found: against a moving average of 12 months (two years and more), or against one year's mean */
    method: z.enum(["moving-average", "one-year"]).nullable().meta(derived("season")),
    /** calendar month 1-12; 1 is an average month; `years` is how many months it was found from */
    index: z
      .array(
        z.strictObject({
          month: z.int().min(1).max(12).meta(harmless),
          index: z.number().nonnegative().meta(harmless),
          years: count.meta(harmless)
        })
      )
      .meta(derived("season")),
    /** what the index cannot tell, or why there is none, in a sentence */
    note: z.string().nullable().meta(derived("season"))
  }),
  /** customers by the month of their first order, newest 36 months */
  cohorts: z
    .array(
      z.strictObject({
        cohort: isoMonth.meta(harmless),
        customers: count.meta(customers),
        months: z.array(cohortMonth)
      })
    )
    .meta(joined("cohorts", "customers")),
  /** how to read the first cohort, in a sentence */
  cohortNote: z.string().meta(derived("cohortNote"))
});

export type Timing = z.infer<typeof timing>;
