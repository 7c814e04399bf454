import type {Value} from "../contract/value.js";
import {expectedOrdersIfAlive, probabilityAlive} from "../math/orderModel.js";
import {rankCorrelation} from "../math/rankCorrelation.js";
import {revenueBetween} from "../math/revenueBetween.js";
import type {History} from "../types.js";
import type {FittedOrders} from "./modelAt.js";
import {spendModel} from "./spendModel.js";

/**
 * Whether a single customer's value may be shown: a model of the time before the last days must have put the customers in an
 * order that what they then spent followed, by a rank correlation clear of zero.
 */
export function perCustomer({asOfDay, orders}: History, before: FittedOrders | string): Value["perCustomer"] {
  if (typeof before === "string") {
    return {shown: false, because: `Nothing could be held out. ${before}`, rankCorrelation: null};
  }
  const {day, clock, model, purchases} = before;
  const {x, tx, T, customer} = purchases;
  const {perOrder} = spendModel(purchases);
  const {revenue} = revenueBetween(orders, day + 1, asOfDay);
  const weeks = clock.between(day, asOfDay) / 7;
  const expected = perOrder.map(
    (spend, k) =>
      spend * probabilityAlive(model, x[k], tx[k] / 7, T[k] / 7) * expectedOrdersIfAlive(model, x[k], T[k] / 7, weeks)
  );
  // customers who kept nothing are beyond those of today: they spent nothing
  const actual = Float64Array.from(customer, (i) => revenue[i] ?? 0);
  const found = rankCorrelation(expected, actual);
  if (found !== null && found.low > 0) return {shown: true, because: null, rankCorrelation: found};
  return {
    shown: false,
    because: `Tested on the last ${asOfDay - day} days, the customers’ values did not tell who spent more.`,
    rankCorrelation: found
  };
}
