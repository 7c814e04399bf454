import {formatDay} from "../day.js";
import type {History} from "../types.js";

/** Of what comes back, this share by amount has come by the lag. */
const settled = 0.9;

/**
 * The first month ("2011-10") of which more may still come back than a tenth of what will: it ends less than the lag before the
 * as-of day within which nine tenths, by amount, of what was taken back came. Null where nothing ever came back later than on
 * its own day.
 */
export function provisionalFrom({
  asOfDay,
  ledger: {orders, takings}
}: Pick<History, "asOfDay" | "ledger">): string | null {
  const amounts: number[] = [];
  for (let j = 0; j < orders.count; ++j) {
    for (let k = takings.start[j]; k < takings.start[j + 1]; ++k) {
      const lag = Math.max(0, takings.day[k] - orders.day[j]);
      amounts[lag] = (amounts[lag] ?? 0) + takings.amount[k];
    }
  }
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  let lag = 0;
  for (let sum = amounts[0] ?? 0; sum < settled * total; sum += amounts[lag] ?? 0) ++lag;
  if (!(total > 0) || lag === 0) return null;
  // the month after the last one that ended early enough: the one that the day after it falls into
  return formatDay(asOfDay - lag + 1).slice(0, 7);
}
