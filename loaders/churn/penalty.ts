import type {History} from "../types.js";
import type {Cutoff} from "./cutoffs.js";
import {modelColumns} from "./features.js";
import {fitModel, logOddsOf} from "./model.js";
import {collectRows} from "./rows.js";

/** Small L2 penalties per row, the strongest first, so that the strongest of equals wins. */
const penalties = [1e-3, 1e-4, 1e-5];
const defaultPenalty = 1e-4;

/**
 * The penalty that predicts best out of time, found inside the training cut-offs: fitted on those whose outcome was known
 * by the latest of them, judged on the latest by log loss. The default where the history is too short for that.
 */
export function choosePenalty(history: History, train: Cutoff[], horizonDays: number, customers: Int32Array): number {
  const judge = train[train.length - 1].day;
  const earlier = train.map(({day}) => day).filter((day) => day + horizonDays <= judge);
  if (earlier.length === 0) return defaultPenalty;
  const rows = collectRows(history, earlier, horizonDays, customers);
  const judged = collectRows(history, [judge], horizonDays, customers);
  let best = {penalty: defaultPenalty, loss: Infinity};
  for (const penalty of penalties) {
    const logOdds = logOddsOf(fitModel(rows, modelColumns, penalty), judged);
    let loss = 0;
    for (let i = 0; i < judged.count; ++i) loss += Math.log1p(Math.exp(judged.outcome[i] ? -logOdds[i] : logOdds[i]));
    if (loss < best.loss * (1 - 1e-6)) best = {penalty, loss};
  }
  return best.penalty;
}
