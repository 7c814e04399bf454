import {formatDay} from "../day.js";
import {outages} from "../math/outages.js";
import type {History} from "../types.js";
import {finding, type Finding} from "./finding.js";

const largestShare = 0.1;
/** A history of a few days has a tenth of its orders on each: a day is odd where it also stands out. */
const timesMean = 3;
/** A weekend and a holiday may end a file. */
const mostMissing = 3;

/** A day that holds more than a tenth of the orders, times without orders, and days that lack before the as-of day. */
export function orderDays({asOfDay, orders, ledger}: History): Finding[] {
  // an order that came back was placed all the same: its day is not without orders
  const placed = ledger.orders.day;
  return [...oneDay(orders.day), ...gaps(placed), ...daysMissing(placed, asOfDay)];
}

function oneDay(days: Int32Array): Finding[] {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const odd = [...counts]
    .filter(([, n]) => n > largestShare * days.length && n > (timesMean * days.length) / counts.size)
    .sort(([a, n], [b, m]) => m - n || a - b);
  if (odd.length === 0) return [];
  const [day, count] = odd[0];
  return [
    finding(
      {
        id: "one-day",
        count,
        share: count / days.length,
        from: formatDay(day),
        to: formatDay(day),
        more: odd.length - 1,
        affects: ["recency", "personas", "risk", "value", "timing", "months", "changes"]
      },
      odd.map(([at, number]) => ({day: formatDay(at), number}))
    )
  ];
}

function gaps(days: Int32Array): Finding[] {
  const {usualDays, outages: found} = outages(days);
  if (found.length === 0) return [];
  const [longest] = found;
  return [
    finding(
      {
        id: "gap",
        count: longest.days,
        from: formatDay(longest.from),
        to: formatDay(longest.to),
        usualDays,
        more: found.length - 1,
        affects: ["revenue", "orders", "risk", "value", "timing", "months", "changes"]
      },
      found.map(({from, to, days: number}) => ({day: `${formatDay(from)} to ${formatDay(to)}`, number}))
    )
  ];
}

/** More than three days, and more than twice the usual longest time without orders. */
function daysMissing(days: Int32Array, asOfDay: number): Finding[] {
  const lastDay = days.reduce((last, day) => Math.max(last, day), -Infinity);
  const count = asOfDay - lastDay;
  const {usualDays} = outages(days);
  if (!(count > mostMissing && count > 2 * usualDays)) return [];
  const [from, to] = [formatDay(lastDay + 1), formatDay(asOfDay)];
  return [
    finding(
      {
        id: "days-missing",
        count,
        from,
        to,
        usualDays,
        affects: ["recency", "risk", "value", "months", "changes"]
      },
      [{day: `${from} to ${to}`, number: count}]
    )
  ];
}
