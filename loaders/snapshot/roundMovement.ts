import type {Movement} from "../contract/movement.js";
import {significant} from "./roundMoney.js";

/**
 * Three digits for the revenue of those who moved alike, two where those who had any are few: a persona's revenue is known, and would tell
 * exactly what is left of it.
 */
export function roundMovement(movement: Movement, minimumGroup: number): Movement {
  const told = (amount: number | null, active: number | null) =>
    amount && significant(amount, (active ?? 0) < minimumGroup ? 2 : 3);
  return {
    ...movement,
    flows: movement.flows.map((flow) => ({
      ...flow,
      revenueBefore: told(flow.revenueBefore, flow.activeBefore),
      revenue: told(flow.revenue, flow.active)
    }))
  };
}
