import type {Movement} from "../contract/movement.js";
import {significant} from "./roundMoney.js";

/**
 * Three digits for the revenue of those who moved alike, two where they are few: a persona's revenue is known, and would tell
 * exactly what is left of it.
 */
export function roundMovement(movement: Movement, minimumGroup: number): Movement {
  return {
    ...movement,
    flows: movement.flows.map((flow) => {
      const digits = flow.customers < minimumGroup ? 2 : 3;
      return {
        ...flow,
        revenueBefore: significant(flow.revenueBefore, digits),
        revenue: significant(flow.revenue, digits)
      };
    })
  };
}
