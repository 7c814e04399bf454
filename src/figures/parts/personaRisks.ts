import type {PersonaRow} from "../../charts/personaRow.js";
import {tableOf} from "./tableOf.js";
import type {NumbersTable} from "./tableOf.js";

/** The numbers of the charts of churn risk by persona. */
export function personaRisks(rows: readonly PersonaRow[]): NumbersTable {
  return tableOf(rows, [
    ["Persona", "text", (row) => row.persona],
    ["Customers", "count", (row) => row.customers],
    ["Average churn risk", "percent", (row) => row.churnRisk],
    ["Revenue at risk", "money", (row) => row.revenueAtRisk]
  ]);
}
