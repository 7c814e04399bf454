import type {Stratum} from "../math/mantelHaenszel.js";
import type {Followed} from "./followUp.js";

/** How many ordered of how many, treated and held out, by stratum of a wave. */
export function strataOf(followed: readonly Followed[]): Stratum[] {
  const strata = new Map<string, Stratum>();
  for (const {row, stratum, ordered} of followed) {
    const own = strata.get(stratum) ?? {hits: 0, n: 0, otherHits: 0, otherN: 0};
    strata.set(stratum, own);
    if (row.arm === "treated") {
      ++own.n;
      own.hits += ordered ? 1 : 0;
    } else {
      ++own.otherN;
      own.otherHits += ordered ? 1 : 0;
    }
  }
  return [...strata.values()];
}
