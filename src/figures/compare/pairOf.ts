import type {Formatter} from "../../charts/format.js";
import type {Pair} from "../../charts/pairedDots.js";
import {pairTexts} from "../../words/compare/pairTexts.js";
import type {PairKind} from "../../words/compare/pairTexts.js";

/** Two numbers with their difference, none where one of them is not told. */
export function pairOf(
  kind: PairKind,
  selection: number | null,
  comparison: number | null,
  format: Formatter
): Omit<Pair, "label"> {
  return {
    selection,
    comparison,
    difference: selection === null || comparison === null ? null : selection - comparison,
    texts: pairTexts(kind, selection, comparison, format)
  };
}
