import type {Formatter} from "../charts/format.js";
import type {Summary} from "../../loaders/contract/summary.js";

/** "tested on earlier days, the forecast was 57% to 66% of what was then lost"; nothing where there was no test. */
export function lossRange({lossCheck}: Pick<Summary, "lossCheck">, format: Formatter, filtered = false): string {
  if (!lossCheck || lossCheck.low === null || lossCheck.high === null) return "";
  const [low, high] = [format.percent(lossCheck.low), format.percent(lossCheck.high)];
  const range = low === high ? low : `${low} to ${high}`;
  return `tested on ${lossCheck.ratios.length === 1 ? "an earlier day" : "earlier days"}, the forecast${filtered ? " for all customers" : ""} was ${range} of what was then lost`;
}
