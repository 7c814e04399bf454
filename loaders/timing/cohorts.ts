import type {Timing} from "../contract/timing.js";
import type {History} from "../types.js";
import type {Calendar} from "../history/calendarOf.js";

/**
 * Customers by the month of their first order and the months since: who still orders, and revenue per customer of the
 * cohort. Where fewer than `minimumGroup` customers ordered, their revenue is left out. O(orders).
 */
export function cohortRetention(
  {customers, orders, firstDay}: History,
  {months, monthOf, partial}: Calendar,
  minimumGroup: number
): Timing["cohorts"] {
  const n = months.length;
  const sizes = new Int32Array(n);
  const active = new Int32Array(n * n);
  const revenue = new Float64Array(n * n);
  for (let i = 0; i < customers.count; ++i) {
    const cohort = monthOf[orders.day[orders.start[i]] - firstDay];
    ++sizes[cohort];
    for (let j = orders.start[i], last = -1; j < orders.start[i + 1]; ++j) {
      const month = monthOf[orders.day[j] - firstDay];
      revenue[cohort * n + month] += orders.revenue[j];
      if (month !== last) ++active[cohort * n + month];
      last = month;
    }
  }
  const cohorts = [];
  for (let c = Math.max(0, n - maximumCohorts); c < n; ++c) {
    if (sizes[c] === 0) continue;
    const cells = Array.from({length: n - c}, (_, since) => {
      const at = c * n + c + since;
      const few = active[at] > 0 && active[at] < minimumGroup;
      return {
        since,
        customers: active[at],
        share: active[at] / sizes[c],
        revenuePerCustomer: few ? null : Math.round((revenue[at] / sizes[c]) * 100) / 100,
        partial: partial[c + since]
      };
    });
    cohorts.push({cohort: months[c], customers: sizes[c], months: cells});
  }
  return cohorts;
}

/** three years are what a heat map can show */
const maximumCohorts = 36;
