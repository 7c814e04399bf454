import {expectedOrdersIfAlive, weeksToOrder, probabilityAlive} from "../math/orderModel.js";
import type {FittedOrders} from "./modelAt.js";

/** What the model expects of each of its customers, in the order of its purchases. */
export interface OrderPredictions {
  /** P(not dropped out) */
  alive: Float64Array;
  /** expected orders within the horizon, and within 365 days */
  orders: Float64Array;
  ordersYear: Float64Array;
  /** expected orders of the 12 months, each discounted from its middle to today */
  discountedYear: Float64Array;
  /** days until the chance of another order reaches one half; -1 where that is not within ten years */
  nextOrderDays: Int32Array;
}

/**
 * Given that a customer is alive, all depends on the repeat orders x and the time T alone, so that the sums are made once
 * for each pair.
 */
export function predictOrders(
  {day, clock, model, purchases}: FittedOrders,
  {horizonDays, annualDiscountRate}: {horizonDays: number; annualDiscountRate: number}
): OrderPredictions {
  const {x, tx, T} = purchases;
  const n = x.length;
  const alive = new Float64Array(n);
  const orders = new Float64Array(n);
  const ordersYear = new Float64Array(n);
  const discountedYear = new Float64Array(n);
  const nextOrderDays = new Int32Array(n);
  const discount = Array.from({length: 12}, (_, m) => (1 + annualDiscountRate) ** (-(m + 0.5) / 12));
  const pairs = new Map<number, {orders: number; year: number; discounted: number}>();

  function ifAlive(i: number) {
    const key = x[i] * 2 ** 24 + T[i];
    let pair = pairs.get(key);
    if (pair === undefined) {
      const expected = (days: number) =>
        expectedOrdersIfAlive(model, x[i], T[i] / 7, clock.between(day, day + days) / 7);
      pair = {orders: expected(horizonDays), year: 0, discounted: 0};
      for (let month = 0; month < 12; ++month) {
        const until = expected(((month + 1) * 365) / 12);
        pair.discounted += (until - pair.year) * discount[month];
        pair.year = until;
      }
      pairs.set(key, pair);
    }
    return pair;
  }

  for (let i = 0; i < n; ++i) {
    const pair = ifAlive(i);
    alive[i] = probabilityAlive(model, x[i], tx[i] / 7, T[i] / 7);
    orders[i] = alive[i] * pair.orders;
    ordersYear[i] = alive[i] * pair.year;
    discountedYear[i] = alive[i] * pair.discounted;
    const days = 7 * weeksToOrder(model, x[i], T[i] / 7, alive[i]);
    const ahead = days <= tenYears ? Math.ceil(clock.calendarDays(day, days)) : Infinity;
    nextOrderDays[i] = ahead <= tenYears ? ahead : -1;
  }
  return {alive, orders, ordersYear, discountedYear, nextOrderDays};
}

const tenYears = 3650;
