import {z} from "zod";
import {count, interval, isoDay, model, share, version} from "./common.js";
import {customers, derived, estimate, harmless, joined, meanOf, sentence, shareOf, withheld} from "./declare.js";

export const coefficient = z.strictObject({
  /** the field's name of the feature, as in features */
  feature: z.string().meta(harmless),
  /** what a reader calls it */
  label: z.string().meta(harmless),
  /** change of the log odds of churn per standard deviation of the feature */
  estimate: z.number().meta(estimate),
  /** clustered by customer; `low`, `high` (95%) and `pValue` are from it */
  standardError: z.number().meta(estimate),
  low: z.number().meta(estimate),
  high: z.number().meta(estimate),
  oddsRatio: z.number().meta(estimate),
  pValue: share.meta(estimate),
  /** the 95% interval that allows for the number of features (Bonferroni) */
  jointLow: z.number().meta(estimate),
  jointHigh: z.number().meta(estimate),
  /** clear of 0 by that interval, in a model that beats chance: only then may something be claimed of the feature */
  significant: z.boolean().meta(harmless),
  /** what the inverse information matrix alone says, as if a customer's rows at several cut-offs were independent */
  informationStandardError: z.number().meta(estimate),
  /** standard deviation over resamples of customers */
  bootstrapStandardError: z.number().meta(estimate),
  /** names of features that it is collinear with (|correlation| > 0.8) */
  collinearWith: z.array(z.string()).meta(harmless)
});

const metrics = z.strictObject({
  auc: share.meta(estimate),
  aucLow: share.meta(estimate),
  aucHigh: share.meta(estimate),
  averagePrecision: share.meta(estimate),
  brier: share.meta(estimate),
  /** the Brier score of predicting the base rate for everybody */
  brierBaseline: share.meta(estimate),
  logLoss: z.number().meta(estimate),
  /** among those who had ordered within the horizon before the test cut-off; null where too few of them left or stayed */
  active: z
    .strictObject({
      customers: count.meta(customers),
      auc: share.meta(estimate),
      aucLow: share.meta(estimate),
      aucHigh: share.meta(estimate)
    })
    .nullable(),
  calibrationSlope: interval,
  calibrationIntercept: interval,
  /** true where the scores were recalibrated because the slope left 0.8-1.2 */
  recalibrated: z.boolean().meta(harmless)
});

/** A cut-off of the model: what was known by then, and what the `horizonDays` after it showed. */
const cutoff = z.strictObject({
  day: isoDay.meta(harmless),
  role: z.enum(["train", "test", "score"]).meta(harmless),
  customers: count.meta(customers),
  /** customers with no order within the horizon; null at the as-of day, where nobody knows yet */
  churned: count.nullable().meta(customers)
});

export const trained = z.strictObject({
  schemaVersion: version,
  horizonDays: count.meta(harmless),
  cutoffs: z.array(cutoff).meta(joined("cutoffs")),
  model,
  /** customers x cut-offs: fitted for the test, tested on, and fitted for today's scores */
  rows: z.strictObject({train: count.meta(customers), test: count.meta(customers), refit: count.meta(customers)}),
  /** how many customers at most were fitted and tested, where there are more; null where all were */
  sampled: z.strictObject({train: count.meta(customers), test: count.meta(customers)}).nullable(),
  /** L2 penalty of the scoring model on its standardized coefficients, chosen by rolling validation before the test cut-off */
  penalty: z.number().nonnegative().meta(estimate),
  /** share of customers who churned at the test cut-off */
  baseRate: share.meta(derived("baseRate")),
  /** mean risk of today's customers; null where the model is not used */
  meanRisk: share.nullable().meta(estimate),
  metrics,
  /** whether a risk means what it says: the mean of the risks by the intercept, how far they lie apart by the slope */
  calibrationVerdict: z.strictObject({
    level: z.enum(["right", "too-low", "too-high"]).meta(harmless),
    spread: z.enum(["right", "too-bold", "too-timid"]).meta(harmless),
    /** mean risk at the test cut-off; `baseRate` is what happened */
    meanPredicted: share.meta(estimate)
  }),
  /**
   * of those who placed no order within the horizon after `day`: what they spent in the `days` after that horizon, over what
   * they had spent in as many days before `day`; null where the history is too short
   */
  comesAnyway: z
    .strictObject({
      day: isoDay.meta(harmless),
      days: count.meta(harmless),
      customers: count.meta(customers),
      /** who of them had spent before, or spent after: the fewer of the two */
      spenders: count.nullable().meta(withheld),
      share: z.number().nonnegative().nullable().meta(meanOf("customers", "spenders"))
    })
    .nullable(),
  /** whether the order model's log odds of no order are a feature; by how much they changed the log loss at earlier tests */
  orderModel: z.strictObject({
    used: z.boolean().meta(harmless),
    because: z.string().meta(sentence),
    differences: z.array(z.strictObject({day: isoDay.meta(harmless), logLoss: z.number().meta(estimate)}))
  }),
  /** the same model trained and tested a horizon earlier each, earliest first; empty where the history is too short */
  rolling: z.array(
    z.strictObject({
      day: isoDay.meta(harmless),
      customers: count.meta(customers),
      auc: share.meta(estimate),
      aucLow: share.meta(estimate),
      aucHigh: share.meta(estimate)
    })
  ),
  /**
   * how many the risks of earlier cut-offs, by models that knew no more, said would leave, against how many did: the sum of
   * the risks, and those of more than one half; earliest first, the test cut-off the last
   */
  leavers: z.strictObject({
    days: z.array(
      z.strictObject({
        day: isoDay.meta(harmless),
        customers: count.meta(customers),
        /** sum of the risks */
        expected: z.number().nonnegative().meta(estimate),
        left: count.meta(customers),
        /** customers of a risk above one half, and those of them who left */
        likely: count.meta(customers),
        likelyLeft: count.meta(customers)
      })
    ),
    /** expected over left: the least and the greatest */
    low: z.number().nonnegative().meta(estimate),
    high: z.number().nonnegative().meta(estimate)
  }),
  /** false where the interval of the AUC reaches one half: then nothing may be claimed */
  beatsChance: z.boolean().meta(harmless),
  /** what may be claimed, in sentences */
  verdict: z.array(z.string()).meta(sentence),
  /** applied to the log odds of today's scores; `brier` at the test cut-off, each half recalibrated by the other */
  recalibration: z
    .strictObject({slope: z.number().meta(estimate), intercept: z.number().meta(estimate), brier: share.meta(estimate)})
    .nullable(),
  /**
   * how today's risks are put together: the log odds of a customer whose features are all average, and their change per standard
   * deviation of each (with the penalty, recalibrated); null where the model is not used
   */
  score: z
    .strictObject({
      base: z.number().meta(estimate),
      features: z.array(z.strictObject({feature: z.string().meta(harmless), estimate: z.number().meta(estimate)}))
    })
    .nullable(),
  /** by maximum likelihood on the rows of the refit, most important first */
  coefficients: z.array(coefficient),
  /** |frequency| - |monetary| per standard deviation, with its Wald test; null where one of them does not vary */
  wald: z
    .strictObject({difference: interval, standardError: z.number().meta(estimate), pValue: share.meta(estimate)})
    .nullable(),
  /** out of time: false positive rate against true positive rate, thinned to at most 200 points */
  roc: z
    .array(
      z.strictObject({
        threshold: z.number().meta(harmless),
        falsePositiveRate: share.meta(estimate),
        truePositiveRate: share.meta(estimate)
      })
    )
    .meta(derived("roc")),
  /** ten groups of equal size by predicted risk */
  calibration: z
    .array(
      z.strictObject({
        predicted: share.meta(meanOf("customers")),
        observed: share.meta(shareOf("customers")),
        low: share.meta(derived("wilson")),
        high: share.meta(derived("wilson")),
        customers: count.meta(customers)
      })
    )
    .meta(joined("calibration")),
  /** cumulative, by tenth of customers from the highest risk down */
  lift: z
    .array(
      z.strictObject({share: share.meta(estimate), lift: z.number().meta(estimate), captured: share.meta(estimate)})
    )
    .meta(derived("lift")),
  /** out of time: what each threshold would have meant, for thresholds 0, 0.01, ..., 1 */
  thresholds: z
    .array(
      z.strictObject({
        threshold: share.meta(harmless),
        truePositives: count.meta(customers),
        falsePositives: count.meta(customers),
        trueNegatives: count.meta(customers),
        falseNegatives: count.meta(customers),
        /**
         * mean revenue of the twelve months before of those who churned and were caught, major units; null where few of them
         * had any and groups alone are told of
         */
        revenueCaught: z.number().nullable().meta(meanOf("truePositives", "spendersCaught")),
        /** the same of all who would have been addressed */
        revenueFlagged: z.number().nullable().meta(meanOf("falsePositives", "spendersFlagged")),
        /** who of them had any revenue in those months */
        spendersCaught: count.nullable().meta(withheld),
        spendersFlagged: count.nullable().meta(withheld)
      })
    )
    .meta(joined("thresholds")),
  /** the same test for simpler models */
  baselines: z.array(
    z.strictObject({
      id: z.string().meta(harmless),
      label: z.string().meta(harmless),
      auc: share.meta(estimate),
      aucLow: share.meta(estimate),
      aucHigh: share.meta(estimate),
      brier: share.meta(estimate),
      /** the model's AUC less this one's, with its 95% interval (DeLong, paired; Bonferroni for their number) */
      difference: interval.nullable()
    })
  )
});

const untrained = z.strictObject({
  schemaVersion: version,
  horizonDays: count.meta(harmless),
  cutoffs: z.array(cutoff).meta(joined("cutoffs")),
  model,
  /** what the data lack, in sentences */
  missing: z.array(z.string()).min(1).meta(sentence)
});

export const churn = z.union([trained, untrained]);

export type Coefficient = z.infer<typeof coefficient>;
export type TrainedChurn = z.infer<typeof trained>;
export type UntrainedChurn = z.infer<typeof untrained>;
export type Churn = z.infer<typeof churn>;
