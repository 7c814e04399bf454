import type {Formatter} from "../charts/format.js";
import type {NumbersTable} from "../figures/parts/tableOf.js";
import {factTable} from "./factTable.js";
import {numberTexts} from "./numberTexts.js";

/** A chart's numbers as a table. */
export function numbersTable(table: NumbersTable, caption: string, format: Formatter): HTMLElement {
  const {columns} = table;
  const words = columns.flatMap(({kind}, i) => (kind === "text" ? [i] : []));
  return factTable(
    columns.map(({label}) => label),
    numberTexts(table, format),
    {caption, words, cards: false}
  );
}
