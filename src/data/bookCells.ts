import type {BookCell} from "../charts/customerBook.js";
import type {BookDots} from "./bookDots.js";

/** The customers of these rows by persona, by doublings of their silence, and by about a doubling of their spend. */
export function bookCells(dots: BookDots, rows: Uint32Array, personas: readonly string[]): BookCell[] {
  const cells = new Map<string, BookCell>();
  for (const row of rows) {
    const [silence, spend, index] = [dots.silence[row], dots.spend[row], dots.persona[row]];
    if (!(silence >= 0)) continue;
    const key = `${index} ${doublings(silence)} ${spend > 0 ? Math.floor(Math.log10(spend) * 3) : ""}`;
    let cell = cells.get(key);
    if (!cell) {
      cells.set(
        key,
        (cell = {persona: personas[index] ?? "", index, silence: 0, spend: 0, customers: 0, atRisk: null})
      );
    }
    ++cell.customers;
    cell.silence += silence;
    cell.spend += Math.max(0, spend);
    if (Number.isFinite(dots.atRisk[row])) cell.atRisk = (cell.atRisk ?? 0) + dots.atRisk[row];
  }
  return Array.from(cells.values(), ({silence, spend, customers, ...cell}) => ({
    ...cell,
    customers,
    silence: silence / customers,
    spend: spend / customers
  }));
}

/** 0 from once to twice the usual gap, 1 to four times; what is shorter than an eighth of it is one. */
function doublings(silence: number): number {
  return Math.floor(Math.log2(Math.max(silence, 1 / 16)));
}
