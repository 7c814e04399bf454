import {auc, aucVariance} from "../math/auc.js";
import {normalReach} from "../math/normal.js";
import type {TrainedChurn} from "../contract/churn.js";
import {formatDay} from "../day.js";
import type {History} from "../types.js";
import {isEnough, outcomesAt, trainingCutoffs} from "./cutoffs.js";
import type {PastModel} from "./pastModels.js";

/** A year of quarters before the test: older tests tell of another shop. */
const mostTests = 4;

/** Days before the test cut-off, a horizon apart, at which the same model can be trained and tested; the latest first. */
export function rollingDays(history: History, testDay: number, horizonDays: number): {day: number; train: number[]}[] {
  const days: {day: number; train: number[]}[] = [];
  for (let day = testDay - horizonDays; days.length < mostTests; day -= horizonDays) {
    const train = trainingCutoffs(history, day, horizonDays);
    if (train.length === 0 || !isEnough(train[0]) || !isEnough(outcomesAt(history, day, horizonDays, "test"))) break;
    days.push({day, train: train.map((cutoff) => cutoff.day)});
  }
  return days;
}

/** The same model, trained and tested at earlier cut-offs in the same way: what one test owes to its day. Earliest first. */
export function rollingTests(past: PastModel[]): TrainedChurn["rolling"] {
  return past.toReversed().map(({day, test, logOdds}) => {
    const area = auc(logOdds, test.outcome);
    const half = normalReach() * Math.sqrt(aucVariance(area));
    return {
      day: formatDay(day),
      customers: test.count,
      auc: area.auc,
      aucLow: Math.max(0, area.auc - half),
      aucHigh: Math.min(1, area.auc + half)
    };
  });
}
