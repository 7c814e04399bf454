import {cholesky, solveCholesky} from "../math/cholesky.js";
import {expectedOrdersIfAlive} from "../math/orderModel.js";
import {knownAt} from "../history/knownAt.js";
import type {Ledger} from "../types.js";
import type {FittedOrders} from "./modelAt.js";
import {monthOf} from "./seasonClock.js";

/** Months of one tenth more or less than the season and the trend would have are usual. */
const monthVariance = 0.01;
/** Twice or half as many orders as in the mean month is as far as most seasons go: a variance of their logarithms. */
const seasonVariance = 0.1;
/** Expected orders below which a month says nothing of the season: the first weeks of a store, when nobody could order again. */
const fewestOrders = 20;

/**
 * The pace of orders in each month of the year, of a mean of 1 over its days, from what was known at the model's day: the
 * logarithm of repeat orders over those that the model without a season expects of the customers' ages, with a straight
 * trend taken out, drawn towards no season where there is little to tell it from chance (ridge regression).
 */
export function seasonIndex(ledger: Ledger, fitted: FittedOrders): Float64Array {
  const months = monthsOf(ledger, fitted).filter(({expected, actual}) => expected >= fewestOrders && actual > 0);
  // columns: level, trend in years, then the twelve months, which alone are penalized
  const width = 14;
  const a = new Float64Array(width * width);
  const b = new Float64Array(width);
  for (const {month, years, expected, actual} of months) {
    const weight = 1 / (1 / expected + monthVariance);
    const row = [1, years, ...Array.from({length: 12}, (_, m) => (m === month ? 1 : 0))];
    for (let i = 0; i < width; ++i) {
      b[i] += weight * row[i] * Math.log(actual / expected);
      for (let j = 0; j < width; ++j) a[i * width + j] += weight * row[i] * row[j];
    }
  }
  for (let i = 0; i < width; ++i) a[i * width + i] += i < 2 ? 1e-6 : 1 / seasonVariance;
  const factor = cholesky(a, width);
  const pace = factor ? solveCholesky(factor, b).subarray(2).map(Math.exp) : new Float64Array(12).fill(1);
  const mean = pace.reduce((sum, value, m) => sum + value * daysOf[m], 0) / 365.25;
  return pace.map((value) => value / mean);
}

const daysOf = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Repeat orders of each calendar month up to the model's day, and what the model expects of customers of such ages. */
function monthsOf(ledger: Ledger, {day: until, model, purchases}: FittedOrders) {
  const orders = knownAt(ledger, until);
  const firsts = new Map<number, number>();
  let begin = until;
  for (const i of purchases.customer) {
    const first = orders.day[orders.start[i]];
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
    begin = Math.min(begin, first);
  }
  const months: {month: number; years: number; from: number; to: number; expected: number; actual: number}[] = [];
  for (let day = begin; day <= until; ++day) {
    const last = months.at(-1);
    if (last && last.month === monthOf(day)) last.to = day;
    else months.push({month: monthOf(day), years: (day - begin) / 365, from: day, to: day, expected: 0, actual: 0});
  }
  // by the age at the end of a day: what a customer is expected to have ordered again by then
  const byAge = Array.from({length: until - begin + 1}, (_, age) => expectedOrdersIfAlive(model, 0, 0, age / 7));
  const monthAt = new Int32Array(until - begin + 1);
  months.forEach(({from, to}, m) => monthAt.fill(m, from - begin, to - begin + 1));
  for (const month of months) {
    for (const [first, customers] of firsts) {
      if (first > month.to) continue;
      month.expected += customers * (byAge[month.to - first] - byAge[Math.max(0, month.from - 1 - first)]);
    }
  }
  for (const i of purchases.customer) {
    for (let j = orders.start[i] + 1; j < orders.start[i + 1]; ++j) {
      if (orders.day[j] > orders.day[j - 1]) ++months[monthAt[orders.day[j] - begin]].actual;
    }
  }
  return months;
}
