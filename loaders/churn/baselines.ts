import {auc, aucVariance} from "../math/auc.js";
import type {Auc} from "../math/auc.js";
import {normalReach} from "../math/normal.js";
import type {TrainedChurn} from "../contract/churn.js";
import {brier} from "./evaluate.js";
import {features} from "./features.js";
import type {FeatureId} from "./features.js";
import {fitModel, logOddsOf, probability} from "./model.js";
import type {Rows} from "./rows.js";

/**
 * A rival from another stage: its probability of no order in (day, day + horizon], one a customer, from what was known by
 * the end of the day; null where it has none, then it is left out.
 */
export interface ExtraBaseline {
  id: string;
  label: string;
  /** one probability a customer, null where the data up to that day do not suffice */
  score(day: number): Float64Array | null;
}

const simpler: {id: string; label: string; use: FeatureId[]}[] = [
  {id: "recency", label: "Recency alone", use: ["recency"]},
  {id: "frequency-monetary", label: "Frequency and money alone", use: ["frequency", "monetary"]}
];

/** Simpler models on the same rows, and the model's lead over each; the intervals of the leads allow for their number. */
export function compareBaselines(
  model: Auc,
  train: Rows,
  test: Rows,
  testDay: number,
  extra: ExtraBaseline[]
): TrainedChurn["baselines"] {
  const rivals = [
    ...simpler.map(({id, label, use}) => {
      const columns = use.map((name) => features.findIndex((feature) => feature.id === name));
      return {id, label, predicted: logOddsOf(fitModel(train, columns, 0), test).map(probability)};
    }),
    ...extra.flatMap(({id, label, score}) => {
      const scores = score(testDay);
      return scores ? [{id, label, predicted: Float64Array.from(test.customer, (i) => scores[i])}] : [];
    })
  ];
  const reach = normalReach();
  const reachOfMany = normalReach(0.95, rivals.length);
  return rivals.map(({id, label, predicted}) => {
    const area = auc(predicted, test.outcome);
    const half = reach * Math.sqrt(aucVariance(area));
    const estimate = model.auc - area.auc;
    const halfDifference = reachOfMany * Math.sqrt(aucVariance(model, area));
    return {
      id,
      label,
      auc: area.auc,
      aucLow: Math.max(0, area.auc - half),
      aucHigh: Math.min(1, area.auc + half),
      brier: brier(predicted, test.outcome),
      difference: {estimate, low: estimate - halfDifference, high: estimate + halfDifference}
    };
  });
}
