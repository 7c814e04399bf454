import type {Formatter} from "../../charts/format.js";
import type {Quality} from "../../../loaders/contract/quality.js";
import {quantity} from "../quantity.js";
import {shareOf} from "../../data/units.js";

/** "397,884 of 541,909 order lines count (73%); each of the other 144,025 was left out for one reason." */
export function methodsHeadline({rowsRead, rowsKept, rowsRejected}: Quality, format: Formatter): string {
  if (rowsRejected === 0) return `All ${quantity(format, rowsRead, "order line")} count: none was left out.`;
  const share = shareOf(rowsKept, rowsRead);
  const start = `${format.count(rowsKept)} of ${quantity(format, rowsRead, "order line")} ${rowsKept === 1 ? "counts" : "count"} (${format.percent(share, share > 0.9 ? 1 : 0)})`;
  if (rowsRejected === 1) return `${start}; the other one was left out, and the reason is below.`;
  return `${start}; each of the other ${format.count(rowsRejected)} was left out for one reason.`;
}
