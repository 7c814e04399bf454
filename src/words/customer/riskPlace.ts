import type {Formatter} from "../../charts/format.js";
import {quantity} from "../quantity.js";

/**
 * Where a risk stands among all customers': "1,234 of 5,999 customers have a risk of 50% or more". `bands` counts them by bands of
 * equal width, and `band` is this customer's.
 */
export function riskPlace(band: number, bands: ArrayLike<number>, format: Formatter): string {
  const counts = Array.from(bands);
  const all = counts.reduce((sum, n) => sum + n, 0);
  const as = counts.slice(band).reduce((sum, n) => sum + n, 0);
  if (band === 0) {
    return `${quantity(format, counts[0], "customer")} of ${format.count(all)} ${counts[0] === 1 ? "has" : "have"} a risk under ${format.percent(1 / bands.length)}.`;
  }
  return `${format.count(as)} of ${quantity(format, all, "customer")} ${as === 1 ? "has" : "have"} a risk of ${format.percent(band / bands.length)} or more.`;
}
