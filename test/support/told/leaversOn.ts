import type {History} from "../../../loaders/types.js";

/** Who had ordered by the end of a day, and who of them did not within the days after it. */
export function leaversOn({orders}: History, day: number, horizonDays: number): {known: number[]; left: number[]} {
  const daysOf = (i: number) => orders.day.subarray(orders.start[i], orders.start[i + 1]);
  const known = Array.from({length: orders.start.length - 1}, (_, i) => i).filter((i) => daysOf(i)[0] <= day);
  const left = known.filter((i) => !daysOf(i).some((other) => other > day && other <= day + horizonDays));
  return {known, left};
}
