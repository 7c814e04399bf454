import type {Timing} from "../contract/timing.js";
import type {Calendar} from "../history/calendarOf.js";
import type {History} from "../types.js";

/** Revenue, orders and customers by month, with the change on the month and on the year before. O(orders). */
export function monthlyRevenue({customers, orders, firstDay}: History, calendar: Calendar): Timing["months"] {
  const {months, monthOf, partial} = calendar;
  const revenue = new Float64Array(months.length);
  const counts = new Int32Array(months.length);
  const buyers = new Int32Array(months.length);
  for (let i = 0; i < customers.count; ++i) {
    for (let j = orders.start[i], last = -1; j < orders.start[i + 1]; ++j) {
      const month = monthOf[orders.day[j] - firstDay];
      revenue[month] += orders.revenue[j];
      ++counts[month];
      if (month !== last) ++buyers[month];
      last = month;
    }
  }
  const change = (m: number, before: number) =>
    before >= 0 && !partial[m] && !partial[before] && revenue[before] > 0 ? revenue[m] / revenue[before] - 1 : null;
  return months.map((month, m) => ({
    month,
    revenue: Math.round(revenue[m] * 100) / 100,
    orders: counts[m],
    customers: buyers[m],
    partial: partial[m],
    changeOnMonth: change(m, m - 1),
    changeOnYear: change(m, m - 12)
  }));
}
