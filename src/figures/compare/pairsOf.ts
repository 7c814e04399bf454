import type {Pair} from "../../charts/pairedDots.js";
import type {Formatter} from "../../charts/format.js";
import type {Dimension} from "../../../loaders/contract/dimensions.js";
import type {Beside} from "../../data/besideOf.js";
import type {Comparable} from "./comparables.js";
import {pairOf} from "./pairOf.js";

/** One pair for each value of a dimension that one of two selections has, the largest `most` of them and the sum of all others. */
export function pairsOf(
  {selection, comparison}: Pick<Beside, "selection" | "comparison">,
  dimension: Dimension,
  {measure, most = Infinity}: Pick<Comparable, "measure" | "most">,
  format: Formatter
): Pair[] {
  const {kind} = measure;
  const [own, other] = [selection, comparison].map((one) => measure.values(one, dimension));
  const [ownCounts, otherCounts] = [selection, comparison].map((one) => measure.counts?.(one, dimension));
  const customers = [selection, comparison].map((one) => one.by(dimension.id, "customers"));
  const codes = dimension.values.map((_, code) => code).filter((code) => customers.some((counts) => counts[code] > 0));
  const size = (code: number) => Math.max(own[code] ?? 0, other[code] ?? 0);
  const shown = codes.length > most + 1 ? codes.toSorted((a, b) => size(b) - size(a) || a - b).slice(0, most) : codes;
  const rest = codes.filter((code) => !shown.includes(code));
  const rows = shown.map((code): Pair => {
    const [a, b] = [own[code], other[code]];
    return {
      label: dimension.values[code],
      ...pairOf(kind, a, b, format),
      ...(dimension.id === "persona" ? {persona: code} : {}),
      ...(ownCounts && otherCounts && a !== null && b !== null
        ? {clear: isClear([a, ownCounts[code]], [b, otherCounts[code]])}
        : {})
    };
  });
  if (rest.length === 0) return rows;
  return [...rows, {label: `${rest.length} others`, ...pairOf(kind, sumOf(own, rest), sumOf(other, rest), format)}];
}

/** null where none is told */
function sumOf(values: readonly (number | null)[], codes: readonly number[]): number | null {
  const told = codes.map((code) => values[code]).filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0);
}

/** Standard errors from which on a difference is more than chance gives, where the largest of some ten is looked for. */
const many = 3;

/**
 * Whether two shares (or mean risks, which spread less) of so many customers each differ by more than chance. Groups that
 * overlap, as a group and everybody do, differ less by chance than this.
 */
function isClear([a, n]: [share: number, count: number], [b, m]: [share: number, count: number]): boolean {
  const together = (a * n + b * m) / (n + m);
  return Math.abs(a - b) > many * Math.sqrt(together * (1 - together) * (1 / n + 1 / m));
}
