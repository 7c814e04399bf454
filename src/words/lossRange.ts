import type {Formatter} from "../charts/format.js";
import type {Summary} from "../../loaders/contract/summary.js";

/** "at earlier days the same sum was 57% to 66% of what was then lost"; nothing where there was no test. */
export function lossRange({lossCheck}: Pick<Summary, "lossCheck">, format: Formatter): string {
  if (!lossCheck || lossCheck.low === null || lossCheck.high === null) return "";
  const [low, high] = [format.percent(lossCheck.low), format.percent(lossCheck.high)];
  const range = low === high ? low : `${low} to ${high}`;
  return `${lossCheck.ratios.length === 1 ? "at an earlier day" : "at earlier days"} the same sum was ${range} of what was then lost`;
}
