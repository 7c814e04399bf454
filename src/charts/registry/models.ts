import {modelComparison} from "../modelComparison.js";
import type {ModelComparison} from "../modelComparison.js";
import {studySplits} from "../studySplits.js";
import type {StudySplits} from "../studySplits.js";
import {studyVariants} from "../studyVariants.js";
import type {StudyVariants} from "../studyVariants.js";
import {thresholdOutcome} from "../thresholdOutcome.js";
import type {ThresholdOutcome} from "../thresholdOutcome.js";
import {chart, tableOf} from "./entry.js";
import type {ChartEntry} from "./entry.js";

/** The churn model against others, and the study put to the test. */
export const modelCharts: readonly ChartEntry[] = [
  chart<ModelComparison>({
    id: "model-comparison",
    title: "The model against simpler ones",
    description: "Area under the ROC curve, out of time, of the churn model and of simpler ones, with 95 % intervals.",
    members: ["churn.json"],
    filterable: false,
    height: 196,
    function: modelComparison,
    rows: (data) =>
      tableOf(
        "missing" in data ? [] : [{...data.metrics, label: "The churn model", difference: null}, ...data.baselines],
        [
          ["Model", "text", (row) => row.label],
          ["AUC", "fixed", (row) => row.auc],
          ["Low", "fixed", (row) => row.aucLow],
          ["High", "fixed", (row) => row.aucHigh],
          ["Brier score", "fixed", (row) => row.brier],
          ["The churn model's lead", "fixed", (row) => row.difference?.estimate ?? null]
        ]
      )
  }),
  chart<ThresholdOutcome | null>({
    id: "threshold-outcome",
    title: "What a threshold would have meant",
    description: "Customers of the test cut-off by whether they would have been contacted, and whether they left.",
    members: ["churn.json"],
    filterable: false,
    height: 220,
    function: thresholdOutcome,
    rows: (data) =>
      tableOf(data === null ? [] : [data], [
        ["Threshold", "percent", (row) => row.threshold],
        ["Contacted, left", "count", (row) => row.truePositives],
        ["Contacted, stayed", "count", (row) => row.falsePositives],
        ["Missed, left", "count", (row) => row.falseNegatives],
        ["Left alone, stayed", "count", (row) => row.trueNegatives]
      ])
  }),
  chart<StudySplits>({
    id: "study-splits",
    title: "The study's coefficients over random splits",
    description: "Coefficients of the study's regression over random training splits, with the values that it claims.",
    members: ["study.json"],
    filterable: false,
    height: 218,
    function: studySplits,
    rows: (data) =>
      tableOf(
        "missing" in data
          ? []
          : (["frequency", "monetary"] as const).map((feature) => ({...data.splits[feature], feature})),
        [
          ["Feature", "text", (row) => row.feature],
          ["Claimed", "fixed", (row) => row.claim],
          ["Mean", "fixed", (row) => row.mean],
          ["Low", "fixed", (row) => row.low],
          ["Median", "fixed", (row) => row.median],
          ["High", "fixed", (row) => row.high],
          ["Splits below the claim", "percent", (row) => row.claimPercentile]
        ]
      )
  }),
  chart<StudyVariants>({
    id: "study-variants",
    title: "What of the study's claim stands",
    description: "Coefficients of frequency and monetary, with 95 % intervals, in each form of the study's regression.",
    members: ["study.json"],
    filterable: false,
    height: 238,
    function: studyVariants,
    rows: (data) =>
      tableOf("missing" in data ? [] : data.variants, [
        ["Variant", "text", (row) => row.label],
        ["Frequency", "fixed", (row) => row.frequency.estimate],
        ["Low", "fixed", (row) => row.frequency.low],
        ["High", "fixed", (row) => row.frequency.high],
        ["Monetary", "fixed", (row) => row.monetary.estimate],
        ["Low", "fixed", (row) => row.monetary.low],
        ["High", "fixed", (row) => row.monetary.high],
        ["AUC", "fixed", (row) => row.auc]
      ])
  })
];
