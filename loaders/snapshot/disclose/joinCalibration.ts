import type {TrainedChurn} from "../../contract/churn.js";
import {isFew} from "../../math/steps.js";

type Group = TrainedChurn["calibration"][number];

/** Groups next to one another until as many left, and as many stayed; the last few go to the group before. */
export function joinCalibration(calibration: readonly Group[], minimum: number): Group[] {
  const groups: {customers: number; left: number; predicted: number}[] = [];
  const isSmall = ({customers, left}: {customers: number; left: number}) =>
    customers < minimum || isFew(left, minimum) || isFew(customers - left, minimum);
  for (const {customers, observed, predicted} of calibration) {
    const one = {customers, left: Math.round(observed * customers), predicted: predicted * customers};
    const last = groups[groups.length - 1];
    if (last && isSmall(last)) add(last, one);
    else groups.push(one);
  }
  while (groups.length > 1 && isSmall(groups[groups.length - 1])) {
    add(groups[groups.length - 2], groups[groups.length - 1]);
    groups.pop();
  }
  if (groups.some(isSmall)) return [];
  return groups.map(({customers, left, predicted}) => {
    const observed = left / customers;
    return {predicted: predicted / customers, observed, low: observed, high: observed, customers};
  });
}

function add<T extends Record<string, number>>(to: T, from: T): void {
  for (const key of Object.keys(to)) Object.assign(to, {[key]: to[key] + from[key]});
}
