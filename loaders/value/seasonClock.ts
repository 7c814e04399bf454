import type {Clock} from "./clock.js";

/**
 * A clock that runs as fast as the shop's orders come in each month of the year: `index` has the twelve months' paces, of a
 * mean of 1 over the days of a year. A Poisson process whose rate follows the season is one of constant rate on it.
 */
export function seasonClock(index: ArrayLike<number>): Clock {
  // clock time at the end of each day since the epoch, filled as far as it is asked for
  const passed: number[] = [];
  function at(day: number): number {
    const whole = Math.floor(day);
    while (passed.length <= whole + 1) {
      const next = passed.length;
      passed.push((passed[next - 1] ?? 0) + index[monthOf(next)]);
    }
    return passed[whole] + (day - whole) * (passed[whole + 1] - passed[whole]);
  }
  return {
    between: (from, to) => at(to) - at(from),
    calendarDays(from, days) {
      let [low, high] = [0, 64];
      while (at(from + high) - at(from) < days) [low, high] = [high, 2 * high];
      while (high - low > 1e-6) {
        const middle = (low + high) / 2;
        if (at(from + middle) - at(from) < days) low = middle;
        else high = middle;
      }
      return high;
    }
  };
}

/** The month of a day since 1970-01-01, from 0. */
export function monthOf(day: number): number {
  return new Date(day * 86_400_000).getUTCMonth();
}
