import type {MonthCosts} from "../../charts/cacByMonth.js";
import type {Formatter} from "../../charts/format.js";

/** What to see in what acquiring customers costs: the last month against all, and nothing where they are about the same. */
export function cacHeading({rows, all}: MonthCosts, format: Formatter): string | undefined {
  const last = rows.at(-1);
  if (last === undefined || all === null) return undefined;
  const cost = `A new customer cost ${format.moneyCompact(last.cac)} in ${format.month(last.month)}`;
  if (rows.length === 1) return cost;
  return `${cost}, and ${format.moneyCompact(all)} over all ${format.count(rows.length)} months`;
}
