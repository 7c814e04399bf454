import {median} from "d3";
import {formatDay} from "../day.js";
import {isKept} from "../history/isKept.js";
import {keptRevenue} from "../history/keptRevenue.js";
import type {Ledger} from "../types.js";

export interface StoreFigures {
  customers: number;
  orders: number;
  lines: number;
  grossRevenue: number;
  revenue: number;
  medianAmount: number;
  /** earliest first; `customers` by the month of their last order */
  months: {month: string; grossRevenue: number; lines: number; customers: number}[];
}

/**
 * What a store came to in the days from `from` to `to` (since 1970-01-01), as it was placed; `revenue` less what had come back by
 * the end of `to`. Later builds recompute it up to an earlier day. O(orders).
 */
export function storeFigures(ledger: Ledger, {from, to}: {from: number; to: number}): StoreFigures {
  const {orders} = ledger;
  const months = new Map<string, StoreFigures["months"][number]>();
  const nameOf = new Map<number, string>();
  const monthOf = (day: number) => {
    const month = nameOf.get(day) ?? formatDay(day).slice(0, 7);
    nameOf.set(day, month);
    const found = months.get(month) ?? {month, grossRevenue: 0, lines: 0, customers: 0};
    months.set(month, found);
    return found;
  };
  const sums = {customers: 0, orders: 0, lines: 0, grossRevenue: 0, revenue: 0};
  const amounts: number[] = [];
  for (let i = 0; i < ledger.count; ++i) {
    let last = -1;
    for (let j = orders.start[i]; j < orders.start[i + 1] && orders.day[j] <= to; ++j) {
      if (orders.day[j] < from) continue;
      last = orders.day[j];
      const month = monthOf(last);
      month.grossRevenue += orders.revenue[j];
      month.lines += orders.lines[j];
      ++sums.orders;
      sums.lines += orders.lines[j];
      sums.grossRevenue += orders.revenue[j];
      if (isKept(ledger, j, to)) sums.revenue += keptRevenue(ledger, j, to);
      amounts.push(orders.revenue[j]);
    }
    if (last < 0) continue;
    ++sums.customers;
    ++monthOf(last).customers;
  }
  const ordered = [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
  return {...sums, medianAmount: median(amounts) ?? 0, months: ordered};
}
