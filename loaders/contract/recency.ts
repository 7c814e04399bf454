import {z} from "zod";
import {count, share, version} from "./common.js";

/** P(another order within the horizon | silent for `days`), with its 95 % interval; `atRisk` gaps lasted longer. */
export const returnProbability = z.strictObject({
  days: count,
  probability: share,
  low: share,
  high: share,
  atRisk: count
});

export const defection = z.strictObject({
  /** smallest silence in days after which the chance of another order within the horizon is below one half */
  days: count.nullable(),
  /** where the band crosses one half; null where it never does within what the data show */
  low: count.nullable(),
  high: count.nullable(),
  /** why there is none, in a sentence */
  missing: z.string().nullable()
});

/** Gaps between a customer's orders on different days; the last one, from the last order to the as-of day, is open. */
export const gaps = z.strictObject({
  closed: count,
  open: count,
  /** the time after which half of all gaps had ended, the open ones allowed for; null where that was never reached */
  medianDays: count.nullable()
});

export const recency = z.strictObject({
  schemaVersion: version,
  horizonDays: count,
  /** customers by recency; `from` inclusive, `to` exclusive, days */
  histogram: z.array(z.strictObject({from: count, to: count, customers: count})),
  medianDays: z.number(),
  gaps,
  returnProbability: z.array(returnProbability),
  defection,
  /** customers silent for as long as the defection point or longer (silence is recency less 1) */
  beyondDefection: count.nullable(),
  /** where that number is rounded: to multiples of this */
  beyondDefectionStep: count.optional()
});

export type Recency = z.infer<typeof recency>;
