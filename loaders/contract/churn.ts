import {z} from "zod";
import {count, interval, isoDay, model, share, version} from "./common.js";

export const coefficient = z.strictObject({
  /** the field's name of the feature, as in features */
  feature: z.string(),
  /** what a reader calls it */
  label: z.string(),
  /** change of the log odds of churn per standard deviation of the feature */
  estimate: z.number(),
  /** clustered by customer; `low`, `high` (95 %) and `pValue` are from it */
  standardError: z.number(),
  low: z.number(),
  high: z.number(),
  oddsRatio: z.number(),
  pValue: share,
  /** the 95 % interval that allows for the number of features (Bonferroni) */
  jointLow: z.number(),
  jointHigh: z.number(),
  /** clear of 0 by that interval, in a model that beats chance: only then may something be claimed of the feature */
  significant: z.boolean(),
  /** what the inverse information matrix alone says, as if a customer's rows at several cut-offs were independent */
  informationStandardError: z.number(),
  /** standard deviation over resamples of customers */
  bootstrapStandardError: z.number(),
  /** names of features that it is collinear with (|correlation| > 0.8) */
  collinearWith: z.array(z.string())
});

const metrics = z.strictObject({
  auc: share,
  aucLow: share,
  aucHigh: share,
  averagePrecision: share,
  brier: share,
  /** the Brier score of predicting the base rate for everybody */
  brierBaseline: share,
  logLoss: z.number(),
  calibrationSlope: interval,
  calibrationIntercept: interval,
  /** true where the scores were recalibrated because the slope left 0.8-1.2 */
  recalibrated: z.boolean()
});

/** A cut-off of the model: what was known by then, and what the `horizonDays` after it showed. */
const cutoff = z.strictObject({
  day: isoDay,
  role: z.enum(["train", "test", "score"]),
  customers: count,
  /** customers with no order within the horizon; null at the as-of day, where nobody knows yet */
  churned: count.nullable()
});

const trained = z.strictObject({
  schemaVersion: version,
  horizonDays: count,
  cutoffs: z.array(cutoff),
  model,
  /** customers x cut-offs: fitted for the test, tested on, and fitted for today's scores */
  rows: z.strictObject({train: count, test: count, refit: count}),
  /** how many customers at most were fitted and tested, where there are more; null where all were */
  sampled: z.strictObject({train: count, test: count}).nullable(),
  /** L2 penalty of the scoring model on its standardized coefficients, chosen by rolling validation before the test cut-off */
  penalty: z.number().nonnegative(),
  /** share of customers who churned at the test cut-off */
  baseRate: share,
  /** mean risk of today's customers; null where the model is not used */
  meanRisk: share.nullable(),
  metrics,
  /** false where the interval of the AUC reaches one half: then nothing may be claimed */
  beatsChance: z.boolean(),
  /** what may be claimed, in sentences */
  verdict: z.array(z.string()),
  /** applied to the log odds of today's scores; `brier` at the test cut-off, each half recalibrated by the other */
  recalibration: z.strictObject({slope: z.number(), intercept: z.number(), brier: share}).nullable(),
  /** by maximum likelihood on the rows of the refit, most important first */
  coefficients: z.array(coefficient),
  /** |frequency| - |monetary| per standard deviation, with its Wald test; null where one of them does not vary */
  wald: z.strictObject({difference: interval, standardError: z.number(), pValue: share}).nullable(),
  /** out of time: false positive rate against true positive rate, thinned to at most 200 points */
  roc: z.array(z.strictObject({threshold: z.number(), falsePositiveRate: share, truePositiveRate: share})),
  /** ten groups of equal size by predicted risk */
  calibration: z.array(z.strictObject({predicted: share, observed: share, low: share, high: share, customers: count})),
  /** cumulative, by tenth of customers from the highest risk down */
  lift: z.array(z.strictObject({share, lift: z.number(), captured: share})),
  /** out of time: what each threshold would have meant, for thresholds 0, 0.01, ..., 1 */
  thresholds: z.array(
    z.strictObject({
      threshold: share,
      truePositives: count,
      falsePositives: count,
      trueNegatives: count,
      falseNegatives: count,
      /** mean revenue of the last twelve months of those who churned and were caught, major units */
      revenueCaught: z.number(),
      /** the same of all who would have been addressed */
      revenueFlagged: z.number()
    })
  ),
  /** the same test for simpler models */
  baselines: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      auc: share,
      aucLow: share,
      aucHigh: share,
      brier: share,
      /** the model's AUC less this one's, with its 95 % interval (DeLong, paired; Bonferroni for their number) */
      difference: interval.nullable()
    })
  )
});

const untrained = z.strictObject({
  schemaVersion: version,
  horizonDays: count,
  cutoffs: z.array(cutoff),
  model,
  /** what the data lack, in sentences */
  missing: z.array(z.string()).min(1)
});

export const churn = z.union([trained, untrained]);

export type Coefficient = z.infer<typeof coefficient>;
export type TrainedChurn = z.infer<typeof trained>;
export type UntrainedChurn = z.infer<typeof untrained>;
export type Churn = z.infer<typeof churn>;
