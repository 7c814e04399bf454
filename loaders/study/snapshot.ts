import type {GrossHistory} from "../history/grossHistory.js";

/** Raw predictors and the outcome, one value a customer. */
export interface Snapshot {
  lines: Float64Array;
  orders: Float64Array;
  monetary: Float64Array;
  /** 1 where the customer was silent */
  outcome: Uint8Array;
}

/** The claim's own setting: all orders, and whether recency exceeds `days`; outcome and predictors share a window. */
export function wholeWindow(history: GrossHistory, days: number, customers: Int32Array): Snapshot {
  return take(history, history.asOfDay, customers, (customer) => history.customers.recency[customer] > days);
}

/** What was known at the end of `day`, and who placed no order in the `days` after it. */
export function outOfTime(history: GrossHistory, day: number, days: number, customers: Int32Array): Snapshot {
  const {start, day: orderDay} = history.orders;
  const known = customers.filter((i) => orderDay[start[i]] <= day);
  return take(history, day, known, (customer) => {
    let next = start[customer];
    while (next < start[customer + 1] && orderDay[next] <= day) ++next;
    return next === start[customer + 1] || orderDay[next] > day + days;
  });
}

function take(
  {orders}: GrossHistory,
  day: number,
  customers: Int32Array,
  isSilent: (customer: number) => boolean
): Snapshot {
  const snapshot = {
    lines: new Float64Array(customers.length),
    orders: new Float64Array(customers.length),
    monetary: new Float64Array(customers.length),
    outcome: new Uint8Array(customers.length)
  };
  for (const [k, i] of customers.entries()) {
    for (let j = orders.start[i]; j < orders.start[i + 1] && orders.day[j] <= day; ++j) {
      snapshot.lines[k] += orders.lines[j];
      snapshot.orders[k] += 1;
      snapshot.monetary[k] += orders.revenue[j];
    }
    snapshot.outcome[k] = isSilent(i) ? 1 : 0;
  }
  return snapshot;
}
