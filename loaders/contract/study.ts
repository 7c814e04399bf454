import {z} from "zod";
import {count, interval, share, version} from "./common.js";
import {customers, estimate, harmless, sentence, shareOf} from "./declare.js";

/** A coefficient per standard deviation, its 95% interval and its two-sided p-value. */
const effect = z.strictObject({
  estimate: z.number().meta(estimate),
  standardError: z.number().meta(estimate),
  low: z.number().meta(estimate),
  high: z.number().meta(estimate),
  pValue: share.meta(estimate)
});

const variant = z.strictObject({
  /** counts-method, counts-log-method or counts-out-of-time: "lines-ridge", "orders-log-mle", "orders-out-of-time" */
  id: z.string().meta(harmless),
  label: z.string().meta(harmless),
  counts: z.enum(["lines", "orders"]).meta(harmless),
  scale: z.enum(["raw", "log"]).meta(harmless),
  /** L2 penalty with the intercept free: 1 is scikit-learn's C = 1, 0 is maximum likelihood */
  penalty: z.number().nonnegative().meta(harmless),
  /** true where predictors come before the outcome and the AUC from later days than the fit */
  outOfTime: z.boolean().meta(harmless),
  customers: count.meta(customers),
  frequency: effect,
  monetary: effect,
  /** |frequency| - |monetary|, with its Wald test */
  difference: interval.extend({pValue: share.meta(estimate)}),
  auc: share.meta(estimate),
  aucLow: share.meta(estimate),
  aucHigh: share.meta(estimate)
});

/** One coefficient's distribution over the splits; `claimPercentile` is the share of splits below the claim. */
const distribution = z.strictObject({
  mean: z.number().meta(estimate),
  standardDeviation: z.number().meta(estimate),
  minimum: z.number().meta(estimate),
  low: z.number().meta(estimate),
  median: z.number().meta(estimate),
  high: z.number().meta(estimate),
  maximum: z.number().meta(estimate),
  claim: z.number().meta(estimate),
  claimPercentile: share.meta(estimate)
});

const claim = z.strictObject({
  frequency: z.number().meta(harmless),
  monetary: z.number().meta(harmless),
  auc: share.meta(harmless)
});

const studied = z.strictObject({
  schemaVersion: version,
  /** the claim put to the test, as its authors stated it */
  claim,
  /** the outcome is recency above this many days */
  days: count.meta(harmless),
  /** customers studied, a seeded sample where the store has more, and the share of them silent for longer than that */
  customers: count.meta(customers),
  silentShare: share.meta(shareOf("customers")),
  variants: z.array(variant),
  /** lines-ridge on random stratified splits; `low` and `high` hold 95% of them; AUC on the part held out */
  splits: z.strictObject({
    count: count.meta(harmless),
    trainShare: share.meta(harmless),
    customers: count.meta(customers),
    frequency: distribution,
    monetary: distribution,
    auc: distribution,
    /** share of the splits in which frequency outweighs monetary */
    frequencyFirst: share.meta(estimate),
    /** every so many of the splits, for drawing */
    points: z.array(
      z.strictObject({
        frequency: z.number().meta(estimate),
        monetary: z.number().meta(estimate),
        auc: share.meta(estimate)
      })
    )
  }),
  /** which parts of the claim stand on this store; null where the data do not say */
  stands: z.strictObject({
    order: z.boolean().nullable().meta(harmless),
    frequency: z.boolean().meta(harmless),
    monetary: z.boolean().meta(harmless),
    monetaryDiffersFromZero: z.boolean().meta(harmless),
    auc: z.boolean().meta(harmless)
  }),
  verdict: z.array(z.string()).meta(sentence)
});

const unstudied = z.strictObject({
  schemaVersion: version,
  claim,
  /** what the data lack, in sentences */
  missing: z.array(z.string()).min(1).meta(sentence)
});

export const study = z.union([studied, unstudied]);

export type StudyVariant = z.infer<typeof variant>;
export type StudySplits = z.infer<typeof studied>["splits"];
export type Studied = z.infer<typeof studied>;
export type Study = z.infer<typeof study>;
