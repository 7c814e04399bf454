import type {ActionRow} from "../../charts/actionRow.js";
import {tableOf} from "./tableOf.js";
import type {NumbersTable} from "./tableOf.js";

/** The numbers of the charts by action. */
export function actionTotals(rows: readonly ActionRow[]): NumbersTable {
  return tableOf(rows, [
    ["Action", "text", (row) => row.action],
    ["Customers", "count", (row) => (row.withheld ? null : row.customers)],
    ["Revenue, up to 12 months", "money", (row) => (row.withheld ? null : row.revenue)],
    ["Revenue at risk", "money", (row) => (row.withheld ? null : row.revenueAtRisk)]
  ]);
}
