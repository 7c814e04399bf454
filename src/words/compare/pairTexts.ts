import type {Formatter} from "../../charts/format.js";
import type {Pair} from "../../charts/pairedDots.js";
import {quantity} from "../quantity.js";

/** What a pair's numbers are: shares and risks differ by points, amounts by a part of the comparison's. */
export type PairKind = "share" | "money";

/** Two numbers and their difference as they are written; the points are those between the shares as they are seen. */
export function pairTexts(
  kind: PairKind,
  selection: number | null,
  comparison: number | null,
  format: Formatter
): Pair["texts"] {
  const show = kind === "share" ? format.percent : format.moneyCompact;
  const difference =
    selection === null || comparison === null
      ? format.count(null)
      : kind === "share"
        ? pointsText(Math.round(selection * 100) - Math.round(comparison * 100), format)
        : changeText(selection, comparison, format);
  return {selection: show(selection), comparison: show(comparison), difference};
}

/** "+11 points", "−1 point", "0 points". */
function pointsText(points: number, format: Formatter): string {
  const sign = points > 0 ? "+" : points < 0 ? "−" : "";
  return `${sign}${quantity(format, Math.abs(points), "point")}`;
}

/** "−34%", with a digit where it is small; "4.7 times" where a part says little; of nothing there is no part. */
function changeText(selection: number, comparison: number, format: Formatter): string {
  if (!(comparison > 0)) return format.count(null);
  const ratio = selection / comparison;
  if (ratio >= 2) return `${format.number(ratio, ratio < 9.95 ? 1 : 0)} times`;
  return format.change(ratio - 1, Math.abs(ratio - 1) < 0.0995 ? 1 : 0);
}
