import type {Paybacks} from "../../charts/paybackByCohort.js";
import type {Formatter} from "../../charts/format.js";

/** What to see in when customers have paid for themselves: how many of the groups have, and how soon the newest of these did. */
export function paybackHeading({rows}: Paybacks, format: Formatter): string | undefined {
  if (rows.length === 0) return undefined;
  const paid = rows.flatMap(({paybackMonths}) => (paybackMonths === null ? [] : [paybackMonths]));
  const oldest = Math.max(...rows.map(({observedMonths}) => observedMonths));
  const months = (count: number) => `${format.count(count)} ${count === 1 ? "month" : "months"}`;
  if (paid.length === 0) return `New customers have not paid for themselves within ${months(oldest)}`;
  const [soonest, latest] = [Math.min(...paid), Math.max(...paid)];
  const when =
    latest === 0
      ? "on their first day"
      : soonest === latest
        ? `after ${months(latest)}`
        : `after ${format.count(soonest)} to ${months(latest)}`;
  const young = rows.length - 1 - rows.findLastIndex(({paybackMonths}) => paybackMonths !== null);
  const all = `New customers have paid for themselves ${when}`;
  if (paid.length === rows.length) return all;
  // who came last has had least time
  if (young === rows.length - paid.length)
    return `${all}; the newest ${young === 1 ? "group" : `${format.count(young)} groups`} not yet`;
  return `${format.count(paid.length)} of ${format.count(rows.length)} groups of new customers have paid for themselves, ${when}`;
}
