import type {CubeMeasure} from "../../loaders/contract/columns.js";
import type {Formatter} from "../charts/format.js";
import {changeShare} from "./changeShare.js";

type Totals = Pick<Record<CubeMeasure, number>, "active" | "activeBefore" | "revenueCurrent" | "revenueBefore">;

/**
 * "12% more customers ordered, and each spent 6% more": revenue is who ordered times what each spent, and the logarithms of the
 * two changes add up to that of revenue; the one that did more of it comes first. Nothing where either side has none.
 */
export function recentReason({active, activeBefore, revenueCurrent, revenueBefore}: Totals, format: Formatter): string {
  const [customers, spend] = [active / activeBefore, revenueCurrent / active / (revenueBefore / activeBefore)];
  if (!(customers > 0 && spend > 0 && Number.isFinite(customers) && Number.isFinite(spend))) return "";
  const share = (ratio: number) => changeShare(ratio, format);
  const ordered = isSame(customers)
    ? "about as many customers ordered"
    : `${share(customers)} ${customers > 1 ? "more" : "fewer"} customers ordered`;
  const spent = isSame(spend)
    ? "each spent about the same"
    : `each spent ${share(spend)} ${spend > 1 ? "more" : "less"}`;
  const up = customers * spend > 1;
  const does = (ratio: number) => (up ? Math.log(ratio) : -Math.log(ratio));
  const [first, second] = does(customers) >= does(spend) ? [ordered, spent] : [spent, ordered];
  const against = Math.min(does(customers), does(spend)) < 0 && !isSame(customers) && !isSame(spend);
  return `${first}, ${against ? "although" : "and"} ${second}`;
}

/** Under one in a hundred; the cards beside it then tell that the number hardly changed. */
function isSame(ratio: number): boolean {
  return Math.abs(ratio - 1) < 0.0095;
}
