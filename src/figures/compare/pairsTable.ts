import type {Pairs} from "../../charts/pairedDots.js";
import type {PairKind} from "../../words/compare/pairTexts.js";
import {tableOf} from "../parts/tableOf.js";
import type {NumbersTable} from "../parts/tableOf.js";

/** The numbers of paired dots: both selections and what the first has more than the second. */
export function pairsTable({names, rows}: Pairs, {kind, by}: {kind: PairKind; by: string}): NumbersTable {
  const written = kind === "share" ? "percent" : "money";
  return tableOf(rows, [
    [by, "text", (row) => row.label],
    [sentenceCase(names.selection), written, (row) => row.selection],
    [sentenceCase(names.comparison), written, (row) => row.comparison],
    kind === "share"
      ? ["Difference, points", "number", (row) => (row.difference === null ? null : row.difference * 100)]
      : [
          "Difference",
          "change",
          ({selection, comparison}) =>
            selection === null || comparison === null || !(comparison > 0) ? null : selection / comparison - 1
        ]
  ]);
}

const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
