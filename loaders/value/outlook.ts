import {probabilityAlive, probabilityOfOrder, weeksToOrder} from "../math/orderModel.js";
import type {FittedOrders} from "./modelAt.js";

/** What is known of a customer's days with an order: how many came after the first, how long ago were the first and the last. */
export interface OrderFacts {
  repeats: number;
  tenure: number;
  silence: number;
}

/** What the model expects of such a customer. */
export interface Outlook {
  /** chance of no order within the horizon */
  noOrder: number;
  /** days until the chance of another order reaches `chance`; NaN where that is not within ten years */
  daysTo(chance: number): number;
}

export function outlook({model}: FittedOrders, horizonDays: number): (facts: OrderFacts) => Outlook {
  return ({repeats, tenure, silence}) => {
    const T = tenure / 7;
    const alive = probabilityAlive(model, repeats, (tenure - silence) / 7, T);
    return {
      noOrder: 1 - alive * probabilityOfOrder(model, repeats, T, horizonDays / 7),
      daysTo: (chance) => {
        const days = Math.ceil(7 * weeksToOrder(model, repeats, T, alive, chance));
        return days <= tenYears ? days : NaN;
      }
    };
  };
}

const tenYears = 3650;
