import type {Formatter} from "../charts/format.js";
import type {Timing} from "../../loaders/contract/timing.js";
import {factTable} from "./factTable.js";

/** The last months against the month and the year before, newest first; a month that is not whole is compared with none. */
export function monthChanges({months}: Timing, format: Formatter, most = 13): HTMLElement {
  const rows = months
    .slice(-most)
    .toReversed()
    .map((row) => [
      row.partial ? `${format.month(row.month)} (to date)` : format.month(row.month),
      format.money(row.revenue),
      format.change(row.changeOnMonth),
      format.change(row.changeOnYear),
      format.count(row.orders),
      format.count(row.customers)
    ]);
  return factTable(["Month", "Revenue", "vs previous month", "vs a year before", "Orders", "Customers"], rows, {
    caption: "Months against the month and the year before"
  });
}
