import {knownAt} from "../history/knownAt.js";
import {revenueBetween} from "../math/revenueBetween.js";
import type {History} from "../types.js";

/** What followed a day, by the ledger's customers. */
export interface Outcomes {
  /** customers known at the day who placed no order within the horizon, and who did */
  silent: number;
  stayed: number;
  /** 1 where a customer ordered within the horizon, or was not known at the day: nothing is lost of them */
  ordered: Uint8Array;
  /** net revenue of the days after, of those known at the day */
  spent: Float64Array;
  /** what those who placed no order still spent, as a share of a like span before the day */
  shareLeft: number;
}

/** An order counts where it had not come back whole by the end of the horizon; money is net of all that came back since. */
export function outcomesAfter(
  {asOfDay, firstDay, ledger}: Pick<History, "asOfDay" | "firstDay" | "ledger">,
  day: number,
  {days, horizonDays}: {days: number; horizonDays: number}
): Outcomes {
  const known = knownAt(ledger, day);
  const before = revenueBetween(known, day - 364, day).revenue;
  const within = revenueBetween(knownAt(ledger, day + horizonDays), day + 1, day + horizonDays).orders;
  const after = revenueBetween(knownAt(ledger, asOfDay), day + 1, day + days).revenue;
  const ordered = new Uint8Array(ledger.count).fill(1);
  const spent = new Float64Array(ledger.count);
  let [silent, stayed, left, was] = [0, 0, 0, 0];
  for (let i = 0; i < ledger.count; ++i) {
    if (known.start[i] === known.start[i + 1]) continue;
    spent[i] = after[i];
    if (within[i] > 0) {
      ++stayed;
      continue;
    }
    ordered[i] = 0;
    ++silent;
    left += after[i];
    was += before[i];
  }
  const like = (was * days) / Math.min(365, day - firstDay + 1);
  return {silent, stayed, ordered, spent, shareLeft: like > 0 ? Math.min(1, left / like) : 0};
}
