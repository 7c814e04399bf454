import type {Actions} from "../contract/actions.js";
import type {Customers, Orders} from "../types.js";

/** Who has been silent past the point from which on fewer than one in ten orders again; 1 for those, nobody where there is none. */
export function isLapsed(
  {count, recency}: Pick<Customers, "count" | "recency">,
  {start, day}: Pick<Orders, "start" | "day">,
  {once, regulars}: Actions["lapsedAfterDays"]
): Uint8Array {
  return Uint8Array.from({length: count}, (_, i) => {
    const after = day[start[i]] === day[start[i + 1] - 1] ? once : regulars;
    return after !== null && recency[i] - 1 >= after ? 1 : 0;
  });
}
