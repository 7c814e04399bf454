import type {PersonaRow} from "../charts/personaRow.js";
import type {Summary} from "../../loaders/contract/summary.js";

/** Two-sided 5%. */
const z = 1.96;

/**
 * Those of which the value is the largest: the one in the lead where its lead over each other is clear, else all that cannot
 * be told from it, largest first. Empty where nothing is above zero.
 */
export function clearLeaders<Row>(
  rows: readonly Row[],
  value: (row: Row) => number,
  isClear: (first: Row, other: Row) => boolean
): Row[] {
  const sorted = [...rows].sort((a, b) => value(b) - value(a));
  const [first] = sorted;
  if (first === undefined || !(value(first) > 0)) return [];
  return sorted.filter((row) => row === first || !isClear(first, row));
}

/** Whether more of these customers than of those can be expected to leave: beyond the luck of the outcomes (at most binomial). */
export function isRiskier(one: PersonaRow, other: PersonaRow): boolean {
  const [a, b] = [one, other].map((row) => ({risk: row.churnRisk ?? 0, error: shareError(row)}));
  return a.risk - b.risk > z * Math.hypot(a.error, b.error);
}

/**
 * Whether more is at risk with these customers than with those, even if what is lost came as high over what is expected with
 * the others, and as low with these, as it did at earlier days (the loss check's band), and if in each group as many fewer or
 * more left as outcomes of such a risk can differ by. Without such days nothing is clear.
 */
export function isMoreAtRisk(one: PersonaRow, other: PersonaRow, check: Summary["lossCheck"]): boolean {
  if (!check || check.low === null || check.high === null) return false;
  const least = ((one.revenueAtRisk ?? 0) / check.high) * (1 - z * relativeError(one));
  const most = ((other.revenueAtRisk ?? 0) / check.low) * (1 + z * relativeError(other));
  return least > most;
}

/** Standard error of the share that leaves of so many customers with this mean risk. */
function shareError({churnRisk, customers}: PersonaRow): number {
  const risk = churnRisk ?? 0;
  return customers > 0 ? Math.sqrt((risk * (1 - risk)) / customers) : 0;
}

function relativeError(row: PersonaRow): number {
  return (row.churnRisk ?? 0) > 0 ? shareError(row) / row.churnRisk! : 0;
}
