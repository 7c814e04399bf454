import type {DimensionId} from "../../../loaders/contract/dimensions.js";
import {formatDay} from "../../../loaders/day.js";
import {dimensions} from "../../../loaders/snapshot/dimensions.js";
import type {AttackedStore} from "../attackedStore.js";

/** Groups of customers as nobody should be able to count them: by each dimension, by two, by the cell that they are in. */
export function exactGroups({analysis}: AttackedStore): number[][] {
  const {customers, orders} = analysis.history;
  const {codes} = dimensions(analysis);
  const ids = Object.keys(codes) as DimensionId[];
  const keys: ((i: number) => string)[] = [
    ...ids.map((id) => (i: number) => `${codes[id][i]}`),
    ...ids.flatMap((a, k) => ids.slice(k + 1).map((b) => (i: number) => `${codes[a][i]} ${codes[b][i]}`)),
    (i) => ids.map((id) => codes[id][i]).join(" "),
    (i) => `${analysis.grid.assignment[i]}`,
    (i) => `${analysis.grid.assignment[i]} ${analysis.persona.assignment[i]}`,
    (i) => formatDay(orders.day[orders.start[i]]).slice(0, 7),
    (i) => `${customers.recency[i]}`
  ];
  return keys.flatMap((keyOf) => {
    const groups = new Map<string, number[]>();
    for (let i = 0; i < customers.count; ++i) groups.set(keyOf(i), [...(groups.get(keyOf(i)) ?? []), i]);
    return [...groups.values()];
  });
}
