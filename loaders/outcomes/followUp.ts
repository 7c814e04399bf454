import {isKept} from "../history/isKept.js";
import {keptRevenue} from "../history/keptRevenue.js";
import type {Campaign, CampaignRow, Ledger} from "../types.js";

/** A row of a log with what followed; `stratum` is one of its wave. */
export interface Followed {
  row: CampaignRow;
  stratum: string;
  /** whether they ordered in the days after the sending, and what they kept of it, net revenue in major units */
  ordered: boolean;
  revenue: number;
}

/**
 * What each customer of a campaign did in the `days` after the sending, as known at the end of them; the day of the sending does
 * not count. Only waves whose days are over, and only customers whom the ledger knows: of others nobody can tell.
 */
export function followUp(
  {rows}: Campaign,
  {
    ledger,
    indexOf,
    asOfDay,
    days
  }: {ledger: Ledger; indexOf: ReadonlyMap<string, number>; asOfDay: number; days: number}
): Followed[] {
  const {start, day} = ledger.orders;
  return rows.flatMap((row): Followed[] => {
    const customer = indexOf.get(row.customer);
    const end = row.day + days;
    if (customer === undefined || end > asOfDay) return [];
    let [ordered, revenue] = [false, 0];
    for (let j = start[customer]; j < start[customer + 1] && day[j] <= end; ++j) {
      if (day[j] <= row.day || !isKept(ledger, j, end)) continue;
      ordered = true;
      revenue += keptRevenue(ledger, j, end);
    }
    return [{row, stratum: `${row.day}|${row.stratum}`, ordered, revenue}];
  });
}
