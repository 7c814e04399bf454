import {logisticCalibration} from "../math/logisticCalibration.js";
import type {History} from "../types.js";
import {fitModel, logOddsOf} from "./model.js";
import type {ChurnModel} from "./model.js";
import type {NoOrder} from "./orderModel.js";
import {recalibration} from "./recalibration.js";
import {collectRows} from "./rows.js";
import type {Rows} from "./rows.js";

/** The churn model as it was at the end of an earlier day, trained on outcomes that were over by then, and its test. */
export interface PastModel {
  day: number;
  model: ChurnModel;
  train: Rows;
  /** the customers known at the day, what the model gave them, and what then followed */
  test: Rows;
  logOdds: Float64Array;
  /** what would have been done to the log odds that day: only an earlier test could tell */
  calibrate(logOdds: number): number;
}

/** One model for each of the days, which lie a horizon apart, the latest first. */
export function pastModels(
  history: History,
  days: {day: number; train: number[]}[],
  {
    horizonDays,
    penalty,
    customers,
    columns,
    noOrder
  }: {
    horizonDays: number;
    penalty: number;
    customers: {train: Int32Array; test: Int32Array};
    columns: number[];
    noOrder?: NoOrder;
  }
): PastModel[] {
  const models: PastModel[] = [];
  for (const {day, train: trainDays} of days.toReversed()) {
    const train = collectRows(history, trainDays, horizonDays, customers.train, noOrder);
    const test = collectRows(history, [day], horizonDays, customers.test, noOrder);
    const model = fitModel(train, columns, penalty);
    const before = models.at(-1);
    const {apply: calibrate} = before
      ? recalibration(
          logisticCalibration(before.logOdds, before.test.outcome).slope,
          before.logOdds,
          before.test,
          logOddsOf(model, train),
          train
        )
      : {apply: (logOdds: number) => logOdds};
    models.push({day, model, train, test, logOdds: logOddsOf(model, test), calibrate});
  }
  return models.toReversed();
}
