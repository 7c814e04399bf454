import type {Formatter} from "../charts/format.js";
import type {Quality} from "../../loaders/contract/quality.js";
import {factTable} from "./factTable.js";

/** How many lines were left out for which reason, with the first of each; read is kept and rejected. */
export function qualityTable(
  {rowsRead, rowsKept, rowsRejected, reasons}: Quality,
  {format, reasonName}: {format: Formatter; reasonName: (reason: Quality["reasons"][number]) => string}
): HTMLElement {
  const share = (rows: number) => format.percent(rowsRead > 0 ? rows / rowsRead : 0, 2);
  const example = ({example}: Quality["reasons"][number]) => {
    if (example === null) return "–";
    const value = example.value === null ? "" : ` is “${example.value}”`;
    return `line ${format.count(example.line)}: ${example.column}${value}`;
  };
  return factTable(
    ["Order lines", "Number", "Share", "First example"],
    [
      ["Read", format.count(rowsRead), share(rowsRead), ""],
      ["Kept", format.count(rowsKept), share(rowsKept), ""],
      ...reasons.map((reason) => [reasonName(reason), format.count(reason.rows), share(reason.rows), example(reason)]),
      ["Left out in all", format.count(rowsRejected), share(rowsRejected), ""]
    ],
    {caption: "Order lines read, kept and left out", words: [3]}
  );
}
