import type {Dimension} from "../../../loaders/contract/dimensions.js";
import type {Formatter} from "../../charts/format.js";
import type {MonthRow} from "../../charts/monthlyRevenue.js";
import {notableMonths} from "../../data/notableMonths.js";
import {listText} from "../listText.js";

/**
 * What to see in the revenue by month: the last whole month against the best one. Where the months cannot answer a filter that
 * is set, they are not those of the customers selected, and no number is named.
 */
export function monthsHeading(
  months: readonly MonthRow[],
  format: Formatter,
  ignored: readonly Dimension[] = []
): string {
  if (ignored.length > 0)
    return `Revenue by month, not filtered by ${listText(
      ignored.map(({label}) => label.toLowerCase()),
      "or"
    )}`;
  const notable = notableMonths(months);
  if (notable === undefined) return "No whole month with revenue";
  const {last, best, whole} = notable;
  const amount = last.revenue > 0 ? format.moneyCompact(last.revenue) : "nothing";
  const brought = `${format.month(last.month)} brought ${amount}`;
  if (whole === 1) return brought;
  if (best === last) return `${brought}, the best of ${format.count(whole)} whole months`;
  return `${brought}; the best month was ${format.month(best.month)} with ${format.moneyCompact(best.revenue)}`;
}
