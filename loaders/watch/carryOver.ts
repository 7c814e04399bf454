import type {BuildHistory, BuildRecord, HistoryRow} from "../contract/history.js";
import {schemaVersion} from "../contract/common.js";
import type {CheckId} from "../contract/watch.js";

const mostRows = 400;

/**
 * The history with this build in it: the last site's rows of earlier days, then this day's where `minimumGroup` orders or more came
 * since the last of them (`ordersAfter`, by ISO day). Rows of later days are of data that are gone.
 */
export function carryOver(
  newest: BuildRecord,
  last: BuildHistory | null,
  {accepted, minimumGroup, ordersAfter}: {accepted: CheckId[]; minimumGroup: number; ordersAfter(day: string): number}
): BuildHistory {
  const rows = (last?.rows ?? []).filter(({asOf}) => asOf < newest.asOf);
  const recent = rows.at(-1);
  const {asOf, customers, orders, lines, grossRevenue, revenue, auc} = newest;
  const row: HistoryRow = {asOf, customers, orders, lines, grossRevenue, revenue, auc};
  if (accepted.length > 0) row.accepted = accepted;
  if (recent === undefined || ordersAfter(recent.asOf) >= minimumGroup) rows.push(row);
  const before = [last?.newest, last?.before].find((record) => record && record.asOf < asOf) ?? null;
  return {schemaVersion, rows: rows.slice(-mostRows), newest: {...newest, accepted}, before};
}
