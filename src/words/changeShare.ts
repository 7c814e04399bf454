import type {Formatter} from "../charts/format.js";

/** By how much a ratio is off one, without its sign: with a digit where it is small, as cards write changes. */
export function changeShare(ratio: number, format: Formatter): string {
  const share = Math.abs(ratio - 1);
  return format.percent(Number(share.toFixed(3)), share < 0.0995 ? 1 : 0);
}
