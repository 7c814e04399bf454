import type {Movement} from "../../contract/movement.js";
import {isFew} from "../../math/steps.js";

type Flow = Movement["flows"][number];
const sums = ["revenueBefore", "revenue", "activeBefore", "active"] as const;

/**
 * Moves of fewer than `minimum` customers are counted with those who stayed in the same persona, or where these are few with the
 * largest move from there; a persona of few on the earlier day is left out.
 */
export function joinMovement(flows: readonly Flow[], minimum: number): Flow[] {
  const origins = [...new Set(flows.map(({before}) => before))];
  return origins.flatMap((before) => {
    const own = flows.filter((flow) => flow.before === before).map((flow) => ({...flow}));
    const stayed = own.find(({after}) => after === before);
    const largest = own.reduce((a, b) => (b.customers > a.customers ? b : a));
    const target = stayed && !isFew(stayed.customers, minimum) ? stayed : largest;
    for (const flow of own) {
      if (flow === target || !isFew(flow.customers, minimum)) continue;
      target.customers += flow.customers;
      for (const sum of sums) target[sum] = (target[sum] ?? 0) + (flow[sum] ?? 0);
      flow.customers = 0;
    }
    return own.filter(({customers}) => customers >= minimum);
  });
}
