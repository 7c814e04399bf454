import {z} from "zod";
import {count, share, version} from "./common.js";
import {
  chancesOf,
  customers,
  derived,
  estimate,
  folded,
  harmless,
  meanOf,
  orders,
  sentence,
  rateOf
} from "./declare.js";

/** P(another order within the horizon | silent for `days`), with its 95% interval; `atRisk` gaps lasted longer. */
export const returnProbability = z
  .array(
    z.strictObject({
      days: count.meta(harmless),
      probability: share.meta(rateOf("atRisk")),
      low: share.meta(rateOf("atRisk")),
      high: share.meta(rateOf("atRisk")),
      atRisk: count.meta(orders)
    })
  )
  .meta(chancesOf("atRisk", "probability"));

export const defection = z.strictObject({
  /** smallest silence in days after which the chance of another order within the horizon is below one half */
  days: count.nullable().meta(estimate),
  /** where the band crosses one half; null where it never does within what the data show */
  low: count.nullable().meta(estimate),
  high: count.nullable().meta(estimate),
  /** why there is none, in a sentence */
  missing: z.string().nullable().meta(sentence)
});

/** Gaps between a customer's orders on different days; the last one, from the last order to the as-of day, is open. */
export const gaps = z.strictObject({
  closed: count.meta(orders),
  open: count.meta(customers),
  /** the time after which half of all gaps had ended, the open ones allowed for; null where that was never reached */
  medianDays: count.nullable().meta(meanOf("closed"))
});

export const recency = z.strictObject({
  schemaVersion: version,
  horizonDays: count.meta(harmless),
  /** customers by recency; `from` inclusive, `to` exclusive, days */
  histogram: z
    .array(z.strictObject({from: count.meta(harmless), to: count.meta(harmless), customers: count.meta(customers)}))
    .meta(folded("customers")),
  medianDays: z.number().meta(estimate),
  gaps,
  returnProbability,
  defection,
  /** customers silent for as long as the defection point or longer (silence is recency less 1) */
  beyondDefection: count.nullable().meta(customers),
  /** where that number is rounded: to multiples of this */
  beyondDefectionStep: count.optional().meta(derived("step"))
});

export type Recency = z.infer<typeof recency>;
