import type {Formatter} from "../charts/format.js";
import type {PersonaStatistics} from "../../loaders/contract/summary.js";
import {customerColumns} from "./customerColumns.js";
import type {Columns} from "../data/decode.js";
import {codeColumn} from "./tableColumn.js";
import type {TableColumn} from "./tableColumn.js";

/** The action engine's list: who, what to do, the persona's own play beside it, and what is at stake. */
export function actionColumns(
  customers: Columns,
  personas: readonly PersonaStatistics[],
  {format, scored}: {format: Formatter; scored: boolean}
): TableColumn[] {
  const known = new Map(customerColumns(customers, format, {scored}).map((column) => [column.id, column]));
  const {columns, dictionaries} = customers;
  const plays = dictionaries.persona.map((name) => personas.find(({persona}) => persona === name)?.play ?? "");
  const play = codeColumn("play", "Persona’s play", columns.persona, plays, {alphabetic: true});
  const order = ["key", "action", "play", "persona", "churnRisk", "revenueAtRisk", "recency", "monetary"];
  return order.flatMap((id) => (id === "play" ? play : (known.get(id) ?? [])));
}
