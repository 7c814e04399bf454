import type {TrainedChurn} from "../contract/churn.js";
import {formatDay} from "../day.js";
import {probability} from "./model.js";
import type {PastModel} from "./pastModels.js";

/** More likely than not to leave. */
const likelyAbove = 0.5;

/**
 * How many the risks of earlier days said would leave, their sum, against how many left, and the same of those who were
 * more likely than not to. Each day's risks are of the model as it was then. Earliest first.
 */
export function leavers(past: PastModel[]): TrainedChurn["leavers"] {
  const days = past.toReversed().map(({day, test, logOdds, calibrate}) => {
    const risk = logOdds.map((eta) => probability(calibrate(eta)));
    const total = {expected: 0, left: 0, likely: 0, likelyLeft: 0};
    risk.forEach((p, i) => {
      total.expected += p;
      total.left += test.outcome[i];
      if (!(p > likelyAbove)) return;
      ++total.likely;
      total.likelyLeft += test.outcome[i];
    });
    return {day: formatDay(day), customers: test.count, ...total};
  });
  const ratios = days.map(({expected, left}) => expected / left);
  return {days, low: Math.min(...ratios), high: Math.max(...ratios)};
}
