import type {TrainedChurn} from "../contract/churn.js";
import {formatDay} from "../day.js";
import {knownAt} from "../history/knownAt.js";
import {revenueBetween} from "../math/revenueBetween.js";
import type {History} from "../types.js";
import {minimumOutcomes} from "./cutoffs.js";

const year = 365;

/**
 * What those who placed no order within the horizon spent after it, as a share of what they had spent in as many days before:
 * keeping them wins only the rest. Followed for what is left of a year, or for as long as the history allows at a cut-off that
 * has as many days before it; null where that is less than a horizon, or where too few stayed away.
 */
export function comesAnyway(history: History, horizonDays: number): TrainedChurn["comesAnyway"] {
  const {asOfDay, firstDay, ledger} = history;
  const days = Math.min(year - horizonDays, Math.floor((asOfDay - firstDay - horizonDays) / 2));
  if (!(days >= horizonDays)) return null;
  const day = asOfDay - horizonDays - days;
  const orders = knownAt(ledger, asOfDay);
  const before = revenueBetween(orders, day - days + 1, day);
  const within = revenueBetween(orders, day + 1, day + horizonDays);
  const after = revenueBetween(orders, day + horizonDays + 1, asOfDay);
  const known = revenueBetween(orders, firstDay, day);
  let [customers, spent, came] = [0, 0, 0];
  let [spentBefore, spentAfter] = [0, 0];
  for (let i = 0; i < ledger.count; ++i) {
    if (known.orders[i] === 0 || within.orders[i] > 0) continue;
    ++customers;
    spent += before.revenue[i];
    came += after.revenue[i];
    if (before.revenue[i] > 0) ++spentBefore;
    if (after.revenue[i] > 0) ++spentAfter;
  }
  if (customers < minimumOutcomes || !(spent > 0)) return null;
  return {day: formatDay(day), days, customers, spenders: Math.min(spentBefore, spentAfter), share: came / spent};
}
