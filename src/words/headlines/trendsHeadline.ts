import type {Formatter} from "../../charts/format.js";
import type {MonthRow} from "../../charts/monthlyRevenue.js";
import {wholeMonths} from "../../data/wholeMonths.js";
import {changeShare} from "../changeShare.js";
import {quantity} from "../quantity.js";

/**
 * "The twelve months to Nov 2011 brought £8.1M, 12% more than the twelve before; the best month was Nov 2011 with £1.1M."
 * Years of which a month is not told are compared with none. `from` is the ISO day of the first order; `isRounded` where counts are.
 */
export function trendsHeadline(
  months: readonly MonthRow[],
  {from, isRounded = false}: {from: string; isRounded?: boolean},
  format: Formatter
): string {
  const whole = wholeMonths(months, {from});
  const year = whole.slice(-12);
  const told = year.filter(({withheld}) => !withheld);
  if (!told.some(({revenue}) => revenue > 0)) return "No whole month has revenue that can be shown here.";
  const last = year[year.length - 1];
  const best = told.reduce((a, b) => (b.revenue > a.revenue ? b : a));
  const span =
    year.length === 1
      ? format.month(last.month)
      : `The ${year.length === 12 ? "twelve" : format.count(year.length)} whole months to ${format.month(last.month)}`;
  const start = `${span} brought ${format.moneyCompact(sum(told))}${changed(whole, format)}`;
  if (year.length === 1) return `${start}, in ${isRounded ? "about " : ""}${quantity(format, last.orders, "order")}.`;
  const peak = `${format.month(best.month)} with ${format.moneyCompact(best.revenue)}`;
  return `${start}; the best ${told.length < year.length ? "month shown" : "month"} was ${peak}.`;
}

/** Year against year, where both are whole and told. */
function changed(whole: readonly MonthRow[], format: Formatter): string {
  const [now, before] = [whole.slice(-12), whole.slice(-24, -12)];
  if (before.length < 12 || [...before, ...now].some(({withheld}) => withheld)) return "";
  const ratio = sum(now) / sum(before);
  if (!Number.isFinite(ratio)) return "";
  const change = changeShare(ratio, format);
  if (change === format.percent(0)) return ", as much as the twelve before";
  return `, ${change} ${ratio > 1 ? "more" : "less"} than the twelve before`;
}

function sum(months: readonly MonthRow[]): number {
  return months.reduce((total, {revenue}) => total + revenue, 0);
}
