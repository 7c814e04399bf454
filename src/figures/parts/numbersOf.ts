import type {NumberFacts} from "../../charts/numberTile.js";
import type {Figure} from "./figure.js";
import {tableOf} from "./tableOf.js";
import type {NumbersTable} from "./tableOf.js";

/** A figure's numbers, for the table one click away. */
export function numbersOf(figure: Figure, data: unknown): NumbersTable {
  if (figure.rows) return figure.rows(data);
  if (figure.kind === "sentence") return tableOf([data as string], [["Sentence", "text", (row) => row]]);
  const facts = data as NumberFacts | null;
  return tableOf(facts === null ? [] : [facts], [
    ["Number", "text", (row) => row.label],
    ["Value", "text", (row) => row.value],
    ["What it counts", "text", (row) => row.detail ?? ""],
    ["Change", "text", (row) => row.change?.text ?? ""]
  ]);
}
