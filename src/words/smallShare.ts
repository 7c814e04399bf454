import type {Formatter} from "../charts/format.js";

/** A share of which even a small one is not written as nothing: 33%, 0.4%. */
export function smallShare(format: Formatter, share: number): string {
  return format.percent(share, share > 0 && share < 0.01 ? 1 : 0);
}
