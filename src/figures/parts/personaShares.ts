import type {PersonaRow} from "../../charts/personaRow.js";
import {tableOf} from "./tableOf.js";
import type {NumbersTable} from "./tableOf.js";

/** The numbers of the charts of customers and revenue by persona. */
export function personaShares(rows: readonly PersonaRow[]): NumbersTable {
  return tableOf(rows, [
    ["Persona", "text", (row) => row.persona],
    ["Customers", "count", (row) => row.customers],
    ["Share of customers", "percent", (row) => row.customerShare],
    ["Revenue", "money", (row) => row.revenue],
    ["Share of revenue", "percent", (row) => row.revenueShare]
  ]);
}
