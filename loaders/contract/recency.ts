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
  /** tipping point: smallest silence in days after which the chance of another order within the horizon is below one half */
  days: count.nullable().meta(estimate),
  /** where the band crosses one half; null where it never does within what the data show */
  low: count.nullable().meta(estimate),
  high: count.nullable().meta(estimate),
  /** why there is none, in sentences */
  missing: z.string().nullable().meta(sentence),
  /** true where the chance is the same after any silence, as far as the data can tell */
  flat: z.boolean().meta(harmless),
  /** where even right after an order fewer than half of the gaps end within the horizon: one that fits the usual gap */
  fittingHorizonDays: count.nullable().meta(estimate)
});

/** Share of orders that another followed within the horizon, with its 95 % interval; null where too few gaps tell. */
const followed = z
  .strictObject({
    share: share.meta(rateOf("gaps")),
    low: share.meta(rateOf("gaps")),
    high: share.meta(rateOf("gaps")),
    gaps: count.meta(orders)
  })
  .nullable();

/** Gaps between a customer's orders on different days; the last one, from the last order to the as-of day, is open. */
export const gaps = z.strictObject({
  closed: count.meta(orders),
  open: count.meta(customers),
  /** the time after which half of all gaps had ended, the open ones allowed for; null where that was never reached */
  medianDays: count.nullable().meta(meanOf("closed"))
});

/**
 * Silence in days from which on fewer than one in ten orders again within the horizon, as far as the data can show, for
 * customers who ordered on one day and for those who did on more; null where there is no such silence.
 */
export const lapsedAfterDays = z.strictObject({
  once: count.nullable().meta(estimate),
  regulars: count.nullable().meta(estimate)
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
  /** after a customer's first order, and after later ones (orders of one day are one) */
  afterOrder: z.strictObject({first: followed, later: followed}),
  lapsedAfterDays,
  /** customers silent for as long as the defection point or longer (silence is recency less 1) */
  beyondDefection: count.nullable().meta(customers),
  /** where that number is rounded: to multiples of this */
  beyondDefectionStep: count.optional().meta(derived("step"))
});

export type Recency = z.infer<typeof recency>;
