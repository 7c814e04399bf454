import type {Customers} from "../types.js";
import type {Measures} from "./measures.js";

/** The customers of customers.arrow in its order: indices of the history's, and their keys. */
export interface Listed {
  rows: Uint32Array;
  keys: string[];
}

/**
 * Most revenue at risk first, or most revenue where none is told; at most `mostRows`. Equals stand in the order of their keys: in
 * that of the ids they would tell of them.
 */
export function listed(
  {count, id}: Pick<Customers, "count" | "id">,
  {revenueAtRisk, monetary}: Pick<Measures, "revenueAtRisk" | "monetary">,
  {keyOf, mostRows = limit}: {keyOf: (id: string) => string; mostRows?: number}
): Listed {
  const compare = (a: number, b: number) => revenueAtRisk[b] - revenueAtRisk[a] || monetary[b] - monetary[a];
  const most = Uint32Array.from({length: count}, (_, i) => i)
    .sort((a, b) => compare(a, b) || a - b)
    .subarray(0, mostRows);
  const keys = new Map(Array.from(most, (i) => [i, keyOf(id[i])]));
  const key = (i: number) => keys.get(i) ?? "";
  const rows = most.sort((a, b) => compare(a, b) || (key(a) < key(b) ? -1 : 1));
  return {rows, keys: Array.from(rows, key)};
}

/** More rows than this a browser need not load. */
const limit = 20_000;
