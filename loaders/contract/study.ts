import {z} from "zod";
import {count, interval, share, version} from "./common.js";

/** A coefficient per standard deviation, its 95 % interval and its two-sided p-value. */
const effect = z.strictObject({
  estimate: z.number(),
  standardError: z.number(),
  low: z.number(),
  high: z.number(),
  pValue: share
});

const variant = z.strictObject({
  /** counts-method, counts-log-method or counts-out-of-time: "lines-ridge", "orders-log-mle", "orders-out-of-time" */
  id: z.string(),
  label: z.string(),
  counts: z.enum(["lines", "orders"]),
  scale: z.enum(["raw", "log"]),
  /** L2 penalty with the intercept free: 1 is scikit-learn's C = 1, 0 is maximum likelihood */
  penalty: z.number().nonnegative(),
  /** true where predictors come before the outcome and the AUC from later days than the fit */
  outOfTime: z.boolean(),
  customers: count,
  frequency: effect,
  monetary: effect,
  /** |frequency| - |monetary|, with its Wald test */
  difference: interval.extend({pValue: share}),
  auc: share,
  aucLow: share,
  aucHigh: share
});

/** One coefficient's distribution over the splits; `claimPercentile` is the share of splits below the claim. */
const distribution = z.strictObject({
  mean: z.number(),
  standardDeviation: z.number(),
  minimum: z.number(),
  low: z.number(),
  median: z.number(),
  high: z.number(),
  maximum: z.number(),
  claim: z.number(),
  claimPercentile: share
});

const studied = z.strictObject({
  schemaVersion: version,
  /** the claim put to the test, as its authors stated it */
  claim: z.strictObject({frequency: z.number(), monetary: z.number(), auc: share}),
  /** the outcome is recency above this many days */
  days: count,
  /** customers studied, a seeded sample where the store has more, and the share of them silent for longer than that */
  customers: count,
  silentShare: share,
  variants: z.array(variant),
  /** lines-ridge on random stratified splits; `low` and `high` hold 95 % of them; AUC on the part held out */
  splits: z.strictObject({
    count,
    trainShare: share,
    customers: count,
    frequency: distribution,
    monetary: distribution,
    auc: distribution,
    /** share of the splits in which frequency outweighs monetary */
    frequencyFirst: share,
    /** every so many of the splits, for drawing */
    points: z.array(z.strictObject({frequency: z.number(), monetary: z.number(), auc: share}))
  }),
  /** which parts of the claim stand on this store; null where the data do not say */
  stands: z.strictObject({
    order: z.boolean().nullable(),
    frequency: z.boolean(),
    monetary: z.boolean(),
    monetaryDiffersFromZero: z.boolean(),
    auc: z.boolean()
  }),
  verdict: z.array(z.string())
});

const unstudied = z.strictObject({
  schemaVersion: version,
  claim: z.strictObject({frequency: z.number(), monetary: z.number(), auc: share}),
  /** what the data lack, in sentences */
  missing: z.array(z.string()).min(1)
});

export const study = z.union([studied, unstudied]);

export type StudyVariant = z.infer<typeof variant>;
export type StudySplits = z.infer<typeof studied>["splits"];
export type Studied = z.infer<typeof studied>;
export type Study = z.infer<typeof study>;
