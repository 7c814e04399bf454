import type {ActionRow} from "../../charts/actionRow.js";
import {shares} from "./shares.js";
import {tableOf} from "./tableOf.js";
import type {NumbersTable} from "./tableOf.js";

/** The numbers of the charts by action. */
export function actionTotals(rows: readonly ActionRow[]): NumbersTable {
  const share = shares(rows, (row) => row.customers);
  return tableOf(rows, [
    ["Action", "text", (row) => row.action],
    ["Customers", "count", (row) => (row.withheld ? null : row.customers)],
    ["Share of customers", "percent", (row) => (row.withheld ? null : share(row))],
    ["Revenue, up to 12 months", "money", (row) => (row.withheld ? null : row.revenue)],
    ["Revenue at risk", "money", (row) => (row.withheld ? null : row.revenueAtRisk)]
  ]);
}
