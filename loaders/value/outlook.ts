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

export function outlook({day, clock, model}: FittedOrders, horizonDays: number): (facts: OrderFacts) => Outlook {
  const weeksBetween = (from: number, to: number) => clock.between(from, to) / 7;
  const horizon = weeksBetween(day, day + horizonDays);
  return ({repeats, tenure, silence}) => {
    const first = day - tenure;
    const T = weeksBetween(first, day);
    const alive = probabilityAlive(model, repeats, weeksBetween(first, day - silence), T);
    return {
      noOrder: 1 - alive * probabilityOfOrder(model, repeats, T, horizon),
      daysTo: (chance) => {
        const days = 7 * weeksToOrder(model, repeats, T, alive, chance);
        const ahead = days <= tenYears ? Math.ceil(clock.calendarDays(day, days)) : Infinity;
        return ahead <= tenYears ? ahead : NaN;
      }
    };
  };
}

const tenYears = 3650;
