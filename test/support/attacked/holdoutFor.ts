import type {Value} from "../../../loaders/contract/value.js";
import type {History} from "../../../loaders/types.js";
import {repeatOrdersBefore} from "./repeatOrdersBefore.js";
import type {Tested} from "./testOf.js";

/** What a site tells of the order model's test, counted of this store. */
export function holdoutFor(holdout: Value["holdout"], history: History, {customer, day}: Tested): Value["holdout"] {
  if (!holdout) return null;
  const groups = Array.from({length: 8}, (_, repeatOrders) => {
    const own = customer.filter((i) => repeatOrdersBefore(history, i, day) === repeatOrders);
    const {start, day: days} = history.orders;
    const actual = own.reduce(
      (sum, i) => sum + new Set(days.subarray(start[i], start[i + 1]).filter((d) => d > day)).size,
      0
    );
    return {
      repeatOrders,
      label: repeatOrders === 7 ? "7 or more" : String(repeatOrders),
      customers: own.length,
      expected: own.length / 2,
      actual
    };
  }).filter(({customers}) => customers > 0);
  const actual = groups.reduce((sum, group) => sum + group.actual, 0);
  return {...holdout, customers: customer.length, groups, actual, expected: customer.length / 2, weeks: []};
}
