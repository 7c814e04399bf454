import {revenueBetween} from "../math/revenueBetween.js";
import type {History} from "../types.js";
import type {ExpectedRevenueAt} from "./forecastBy.js";

/** Half a year: as much as there is of most new customers, and more than one season. */
const days = 183;
/** Of fewer customers the check says little. */
const fewest = 100;
/** A model that is further off says nothing of new customers. */
const most = 1.5;

/**
 * What new customers brought in the last half year over what the model, fitted on what was known before it, expected of them: it knows old
 * customers too, who are others. Null where there are too few to tell, or where the two are far apart.
 */
export function forecastScale(
  {orders, asOfDay}: Pick<History, "orders" | "asOfDay">,
  acquired: readonly number[],
  expectedAt: ExpectedRevenueAt
): number | null {
  const day = asOfDay - days;
  const known = acquired.filter((i) => orders.day[orders.start[i]] <= day);
  if (known.length < fewest) return null;
  const expected = expectedAt(day, days);
  if (expected === null) return null;
  const {revenue} = revenueBetween(orders, day + 1, asOfDay);
  const scale = known.reduce((sum, i) => sum + revenue[i], 0) / known.reduce((sum, i) => sum + expected[i], 0);
  return scale >= 1 / most && scale <= most ? scale : null;
}
