import {formatDay} from "../day.js";
import {expectedOrdersIfAlive, probabilityAlive} from "../math/orderModel.js";
import {knownAt} from "../history/knownAt.js";
import type {Value} from "../contract/value.js";
import {tellExactly, type Tell} from "../tell.js";
import type {History} from "../types.js";
import type {FittedOrders} from "./modelAt.js";

/**
 * Expected against actual orders after the day of a fitted model, up to the as-of day, by repeat orders before and by week.
 * Only customers whom the model had seen count.
 */
export function holdout(
  {asOfDay, ledger}: Pick<History, "asOfDay" | "ledger">,
  fitted: FittedOrders,
  tell: Tell = tellExactly
): NonNullable<Value["holdout"]> {
  const {day, clock, model, kind, purchases} = fitted;
  const {x, tx, T, customer} = purchases;
  const orders = knownAt(ledger, asOfDay);
  const days = asOfDay - day;
  const ends = Array.from({length: Math.ceil(days / 7)}, (_, w) => Math.min(7 * (w + 1), days));
  const weeks = ends.map((end, w) => ({
    from: formatDay(day + 7 * w + 1),
    to: formatDay(day + end),
    expected: 0,
    actual: 0
  }));
  const groups = Array.from({length: lastGroup + 1}, (_, repeatOrders) => ({
    repeatOrders,
    label: repeatOrders === lastGroup ? `${lastGroup} or more` : String(repeatOrders),
    customers: 0,
    expected: 0,
    actual: 0
  }));
  const pairs = new Map<number, number[]>();
  for (let i = 0; i < x.length; ++i) {
    const key = x[i] * 2 ** 24 + T[i];
    let steps = pairs.get(key);
    if (steps === undefined) {
      const until = [0, ...ends].map((end) =>
        expectedOrdersIfAlive(model, x[i], T[i] / 7, clock.between(day, day + end) / 7)
      );
      steps = ends.map((_, w) => until[w + 1] - until[w]);
      pairs.set(key, steps);
    }
    const alive = probabilityAlive(model, x[i], tx[i] / 7, T[i] / 7);
    const group = groups[Math.min(x[i], lastGroup)];
    ++group.customers;
    for (let w = 0; w < weeks.length; ++w) {
      weeks[w].expected += alive * steps[w];
      group.expected += alive * steps[w];
    }
    const begin = orders.start[customer[i]];
    for (let j = orders.start[customer[i] + 1] - 1; j >= begin && orders.day[j] > day; --j) {
      // Several orders on a day are one: the first of them counts.
      if (j > begin && orders.day[j - 1] === orders.day[j]) continue;
      ++weeks[Math.floor((orders.day[j] - day - 1) / 7)].actual;
      ++group.actual;
    }
  }
  const expected = groups.reduce((sum, group) => sum + group.expected, 0);
  const actual = groups.reduce((sum, group) => sum + group.actual, 0);
  const told = tell.count(actual);
  const ratio = actual > 0 ? expected / actual : null;
  const offByMoreThanTenth = ratio === null ? expected > 0 : Math.abs(ratio - 1) > 0.1;
  return {
    days,
    from: formatDay(day + 1),
    to: formatDay(asOfDay),
    model: kind,
    customers: x.length,
    expected,
    actual,
    ratio,
    offByMoreThanTenth,
    sentence: sentenceOf(told > 0 ? expected / told : null, {days, seasonal: fitted.season !== null}),
    groups: groups.filter(({customers}) => customers > 0),
    weeks
  };
}

const lastGroup = 7;

function sentenceOf(ratio: number | null, {days, seasonal}: {days: number; seasonal: boolean}): string {
  if (ratio === null) return `In the last ${days} days, on which the model was tested, no order came at all.`;
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  if (percent === 0) return `Tested on the last ${days} days, the model forecast as many orders as came.`;
  const side = ratio < 1 ? "fewer" : "more";
  const measured = `Tested on the last ${days} days, the model forecast ${percent}% ${side} orders than came`;
  if (Math.abs(ratio - 1) <= 0.1) return `${measured}.`;
  return `${measured}: it knows ${seasonal ? "no trend" : "no season and no trend"}, so read its totals with that in mind.`;
}
