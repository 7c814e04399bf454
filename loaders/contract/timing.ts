import {z} from "zod";
import {count, money, share, version} from "./common.js";
import {defection, gaps, returnProbability} from "./recency.js";

const isoMonth = z.string().regex(/^\d{4}-\d{2}$/);

/** Kaplan-Meier: P(no further order within `days`) with its 95 % interval; `atRisk` gaps lasted that long. */
const survivalPoint = z.strictObject({days: count, survival: share, low: share, high: share, atRisk: count});

const gapCurve = {gaps, survival: z.array(survivalPoint), returnProbability: z.array(returnProbability), defection};

const cohortMonth = z.strictObject({
  /** months since the month of the first order, from 0 */
  since: count,
  /** customers of the cohort who ordered in that month, and their share of the cohort */
  customers: count,
  share,
  /** revenue of that month over all customers of the cohort; null where so few ordered that it would name their spend */
  revenuePerCustomer: money.nullable(),
  /** true where the month is not over */
  partial: z.boolean()
});

export const timing = z.strictObject({
  schemaVersion: version,
  horizonDays: count,
  ...gapCurve,
  /** the same by the persona that a customer had when the order came that began the gap (on the day of a first order) */
  personas: z.array(z.strictObject({persona: z.string(), ...gapCurve})),
  /** every month from the first order to the as-of day, those without orders too */
  months: z.array(
    z.strictObject({
      month: isoMonth,
      revenue: money,
      orders: count,
      customers: count,
      /** true where the data do not cover the whole month; such a month is compared with none */
      partial: z.boolean(),
      /** revenue over that of the month before less 1; null where there is none, or it had no revenue */
      changeOnMonth: z.number().nullable(),
      /** the same against the month a year before */
      changeOnYear: z.number().nullable()
    })
  ),
  season: z.strictObject({
    /** how the index was found: against a moving average of 12 months (two years and more), or against one year's mean */
    method: z.enum(["moving-average", "one-year"]).nullable(),
    /** calendar month 1-12; 1 is an average month; `years` is how many months it was found from */
    index: z.array(z.strictObject({month: z.int().min(1).max(12), index: z.number().nonnegative(), years: count})),
    /** what the index cannot tell, or why there is none, in a sentence */
    note: z.string().nullable()
  }),
  /** customers by the month of their first order, newest 36 months */
  cohorts: z.array(z.strictObject({cohort: isoMonth, customers: count, months: z.array(cohortMonth)})),
  /** how to read the first cohort, in a sentence */
  cohortNote: z.string()
});

export type Timing = z.infer<typeof timing>;
