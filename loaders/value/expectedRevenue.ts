import {expectedOrdersIfAlive, probabilityAlive, probabilityOfOrder} from "../math/orderModel.js";
import type {FittedOrders} from "./modelAt.js";

/** What a model expects of each of its customers after its day, in the order of its purchases; money in major units. */
export interface ExpectedRevenue {
  /** P(no order within the horizon) */
  noOrder: Float64Array;
  /** expected revenue of the days */
  revenue: Float64Array;
  /** the same, given no order within the horizon */
  givenNone: Float64Array;
}

/**
 * Expected revenue of the `days` after the model's day. Given no order within the horizon a customer is one of the same
 * orders, seen a horizon longer: BG/NBD knows nothing else of them. `perOrder` is the expected spend per order.
 */
export function expectedRevenue(
  {model, purchases}: Pick<FittedOrders, "model" | "purchases">,
  perOrder: Float64Array,
  {horizonDays, days}: {horizonDays: number; days: number}
): ExpectedRevenue {
  const {x, tx, T} = purchases;
  const result = {
    noOrder: new Float64Array(x.length),
    revenue: new Float64Array(x.length),
    givenNone: new Float64Array(x.length)
  };
  // given that a customer is alive, all depends on the repeat orders and the time alone
  const pairs = new Map<number, {orders: number; later: number; any: number}>();
  for (let i = 0; i < x.length; ++i) {
    const key = x[i] * 2 ** 24 + T[i];
    let pair = pairs.get(key);
    if (pair === undefined) {
      pair = {
        orders: expectedOrdersIfAlive(model, x[i], T[i] / 7, days / 7),
        later: expectedOrdersIfAlive(model, x[i], (T[i] + horizonDays) / 7, (days - horizonDays) / 7),
        any: probabilityOfOrder(model, x[i], T[i] / 7, horizonDays / 7)
      };
      pairs.set(key, pair);
    }
    const alive = probabilityAlive(model, x[i], tx[i] / 7, T[i] / 7);
    const aliveLater = probabilityAlive(model, x[i], tx[i] / 7, (T[i] + horizonDays) / 7);
    result.noOrder[i] = 1 - alive * pair.any;
    result.revenue[i] = alive * pair.orders * perOrder[i];
    result.givenNone[i] = aliveLater * pair.later * perOrder[i];
  }
  return result;
}
