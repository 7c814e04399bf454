import type {Value} from "../contract/value.js";
import {formatDay} from "../day.js";
import {outages} from "../math/outages.js";
import {expectedOrdersIfAlive, probabilityAlive} from "../math/orderModel.js";
import {knownAt} from "../history/knownAt.js";
import type {History} from "../types.js";
import {modelAt, type FittedOrders} from "./modelAt.js";
import {seasonalModel} from "./seasonalModel.js";

const twoYears = 730;
const oneYear = 365;
/** A quarter of a year, so that four tests go once through it; older tests than eight tell of another shop. */
const quarter = 91;
const mostTests = 8;
/** distinct customers that a model is fitted to which only decides: its parameters err by a hundredth, what is decided by much less */
const most = 20_000;
/** spans of a test, in days after its cut-off: a season must foretell the months, not their sum alone */
const spans = [0, 30, 61, quarter];
/** Less than a tenth of the error is not worth another law. */
const worthwhile = 0.9;

/**
 * Whether the model of orders gets a season: where two whole years are known, quarters are held out one after the other, each
 * from models of what was known before it, and the season is kept where every one of them was foretold better with it, and
 * the error fell by more than a tenth. The error is what was missed of the orders of each month, over all orders.
 */
export function chooseSeason(history: History): Value["season"] {
  const {asOfDay, firstDay, ledger} = history;
  const length = asOfDay - firstDay + 1;
  if (length < twoYears) {
    return untried(
      `A season is told from a trend by two whole years; the history has ${length} days, so the model knows no season.`
    );
  }
  const [gap] = outages(ledger.orders.day).outages;
  if (gap) {
    return untried(
      `No order came from ${formatDay(gap.from)} to ${formatDay(gap.to)}, which a season would take for its own.`
    );
  }
  const tests: Value["season"]["tests"] = [];
  for (let k = 1; k <= mostTests; ++k) {
    const day = asOfDay - k * quarter;
    if (day - firstDay + 1 < oneYear) break;
    const plain = modelAt(history, day, {most});
    if (typeof plain === "string") break;
    const actual = ordersAfter(history, plain);
    const [plainError, seasonError] = [plain, seasonalModel(history, plain, {most})].map((fitted) =>
      errorOf(fitted, actual)
    );
    tests.unshift({day: formatDay(day), plainError, seasonError});
  }
  if (tests.length < 3) return untried("Too few quarters could be held out to try a season.");
  const better = tests.filter(({plainError, seasonError}) => seasonError < plainError).length;
  const plain = mean(tests.map(({plainError}) => plainError));
  const season = mean(tests.map(({seasonError}) => seasonError));
  const used = better === tests.length && season <= worthwhile * plain;
  const because = `Of ${tests.length} quarters held out, ${better === tests.length ? "all" : better === 0 ? "none" : better} ${better === 1 ? "was" : "were"} foretold better with a season than without: by month it missed ${percent(season)} of the orders, the plain model ${percent(plain)}. It is ${used ? "kept" : "left out"}.`;
  return {tried: true, used, because, index: null, tests};
}

function mean(errors: number[]): number {
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function untried(because: string): Value["season"] {
  return {tried: false, used: false, because, index: null, tests: []};
}

/** Orders (days with one) of the customers whom a model knows, in each span after its day. */
function ordersAfter({asOfDay, ledger}: History, {day, purchases}: FittedOrders): number[] {
  const orders = knownAt(ledger, asOfDay);
  const counts = spans.slice(1).map(() => 0);
  for (const i of purchases.customer) {
    for (let j = orders.start[i]; j < orders.start[i + 1]; ++j) {
      const after = orders.day[j] - day;
      if (after <= 0 || after > quarter || (j > orders.start[i] && orders.day[j - 1] === orders.day[j])) continue;
      ++counts[spans.findIndex((end, s) => s > 0 && after <= end) - 1];
    }
  }
  return counts;
}

/** What was missed of the orders of each span, over all orders. */
function errorOf({day, clock, model, purchases}: FittedOrders, actual: number[]): number {
  const {x, tx, T} = purchases;
  const ends = spans.map((days) => clock.between(day, day + days) / 7);
  const expected = actual.map(() => 0);
  const pairs = new Map<number, number[]>();
  for (let i = 0; i < x.length; ++i) {
    const key = x[i] * 2 ** 24 + T[i];
    const until = pairs.get(key) ?? ends.map((weeks) => expectedOrdersIfAlive(model, x[i], T[i] / 7, weeks));
    pairs.set(key, until);
    const alive = probabilityAlive(model, x[i], tx[i] / 7, T[i] / 7);
    for (let s = 0; s < expected.length; ++s) expected[s] += alive * (until[s + 1] - until[s]);
  }
  const missed = expected.reduce((sum, orders, s) => sum + Math.abs(orders - actual[s]), 0);
  return (
    missed /
    Math.max(
      1,
      actual.reduce((sum, orders) => sum + orders, 0)
    )
  );
}
