import {knownAt} from "../history/knownAt.js";
import {revenueBetween} from "../math/revenueBetween.js";
import type {Analysis} from "../pipeline.js";
import type {Periods} from "./summary.js";

/** What is published of each customer, and summed in the cube: one value a customer. Money in major units. */
export interface Measures {
  /** days */
  recency: Int32Array;
  frequency: Int32Array;
  /** whole window */
  monetary: Float64Array;
  /** 1 for customers who ordered in the current period, and in the previous one, as each was known at its end */
  active: Float64Array;
  activeBefore: Float64Array;
  revenueCurrent: Float64Array;
  revenueBefore: Float64Array;
  /** the last twelve months */
  revenueYear: Float64Array;
  /** 0-1; null where there is no churn model: revenue at risk is 0 then, and where its check does not hold */
  risk: Float64Array | null;
  revenueAtRisk: Float64Array;
  /** null where there is no equal year to compare with */
  revenueAtRiskBefore: Float64Array | null;
  /** expected margin of the next twelve months */
  customerValue: Float64Array;
}

/** The measures as they are. */
export function measures({history, risk, atRisk, revenueYear, worth}: Analysis, periods: Periods): Measures {
  const {customers, orders, asOfDay} = history;
  const none = new Float64Array(customers.count);
  const current = revenueBetween(orders, periods.current.from, periods.current.to);
  // returns come late, and would flatter the current period: both count what had come back by their ends
  const known = periods.previous && knownAt(history.ledger, periods.previous.to);
  const previous = periods.previous && known && revenueBetween(known, periods.previous.from, periods.previous.to);
  const before = periods.previous ? periods.previous.to : asOfDay - periods.days;
  return {
    recency: customers.recency,
    frequency: customers.frequency,
    monetary: customers.monetary,
    active: Float64Array.from(current.orders, Math.sign),
    activeBefore: previous ? Float64Array.from(previous.orders.subarray(0, customers.count), Math.sign) : none,
    revenueCurrent: current.revenue,
    revenueBefore: previous ? previous.revenue.subarray(0, customers.count) : none,
    revenueYear,
    risk: risk.risk,
    revenueAtRisk: atRisk.amount ?? none,
    revenueAtRiskBefore: periods.previous && atRisk.amountBefore(before),
    customerValue: Float64Array.from(worth.customerValue)
  };
}
