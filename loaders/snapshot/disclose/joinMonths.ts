import type {Timing} from "../../contract/timing.js";
import {foldSmall, foldTargets} from "./foldSmall.js";

/** Months of few customers are counted with the month beside them, and compared with none. */
export function joinMonths(months: Timing["months"], minimum: number): Timing["months"] {
  const targets = foldTargets(
    months.map(({customers}) => customers),
    minimum
  );
  const merged = months.map((_, i) => targets.some((to, from) => from !== to && (from === i || to === i)));
  return foldSmall(months, minimum, {sums: ["revenue", "orders"]}).map((month, i) => ({
    ...month,
    changeOnMonth: merged[i] || merged[i - 1] ? null : month.changeOnMonth,
    changeOnYear: merged[i] || merged[i - 12] ? null : month.changeOnYear
  }));
}
