import {comesAnyway} from "../../../loaders/churn/comesAnyway.js";
import {evaluate} from "../../../loaders/churn/evaluate.js";
import type {TrainedChurn} from "../../../loaders/contract/churn.js";
import {formatDay} from "../../../loaders/day.js";
import type {History} from "../../../loaders/types.js";
import {leaversOn} from "../told/leaversOn.js";
import type {Tested} from "./testOf.js";

/** What a site tells of a model, whose counts are those of this store. */
export function trainedFor(model: TrainedChurn, history: History, {customer, left, score, day}: Tested): TrainedChurn {
  const {horizonDays} = model;
  const revenue = Float64Array.from(customer, (i) => history.customers.monetary[i]);
  const daysOf = (i: number) => history.orders.day.subarray(history.orders.start[i], history.orders.start[i + 1]);
  const active = Uint8Array.from(customer, (i) =>
    daysOf(i).some((other) => other > day - horizonDays && other <= day) ? 1 : 0
  );
  const found = evaluate(score, left, revenue, active);
  const churned = left.reduce((sum, one) => sum + one, 0);
  const scores = new Map(customer.map((i, row) => [i, score[row]]));
  const leaversBefore = (earlier: number) => {
    const {known, left} = leaversOn(history, earlier, horizonDays);
    const [likely, likelyLeft] = [known, left].map((some) => some.filter((i) => (scores.get(i) ?? 0) > 0.5).length);
    return {day: formatDay(earlier), customers: known.length, expected: known.length / 2, left: left.length, likely, likelyLeft}; // prettier-ignore
  };
  return {
    ...model,
    cutoffs: [
      {day: formatDay(day), role: "test", customers: customer.length, churned},
      {day: formatDay(history.asOfDay), role: "score", customers: history.customers.count, churned: null}
    ],
    rows: {train: customer.length, test: customer.length, refit: history.customers.count},
    sampled: null,
    comesAnyway: comesAnyway(history, horizonDays),
    rolling: [day - 90, day - 45].map((earlier) => ({
      day: formatDay(earlier),
      auc: 0.7,
      aucLow: 0.6,
      aucHigh: 0.8,
      customers: customer.filter((i) => history.orders.day[history.orders.start[i]] <= earlier).length
    })),
    baseRate: found.baseRate,
    leavers: {...model.leavers, days: [day - horizonDays, day].map((earlier) => leaversBefore(earlier))},
    metrics: {...model.metrics, active: found.metrics.active},
    roc: found.roc,
    calibration: found.calibration,
    lift: found.lift,
    thresholds: found.thresholds
  };
}
