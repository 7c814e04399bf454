import type {Formatter} from "../../charts/format.js";
import type {BookCell} from "../../charts/customerBook.js";
import {quantity} from "../quantity.js";

/** Who spent in the last year and has been silent for twice as long as usual: what there is to see in the picture. */
export function bookHeading(
  cells: readonly BookCell[],
  format: Formatter,
  {about = false, asOf}: {about?: boolean; asOf?: string} = {}
): string {
  const total = cells.reduce((sum, cell) => sum + cell.customers, 0);
  if (total === 0) return "No customers with a known rhythm in this selection";
  const late = cells.filter(({silence, spend}) => silence >= 2 && spend > 0);
  const customers = late.reduce((sum, cell) => sum + cell.customers, 0);
  const who = `${about ? "About " : ""}${quantity(format, customers, "customer")}`;
  if (asOf !== undefined) {
    const on = `On ${format.date(asOf)}`;
    return customers === 0
      ? `${on}, nobody who had bought in the twelve months before had been silent for twice as long as usual`
      : `${on}, ${who} who had bought in the twelve months before had been silent for twice as long as usual`;
  }
  if (customers === 0) return "Nobody who bought in the last twelve months has been silent for twice as long as usual";
  const have = customers === 1 ? "has" : "have";
  return `${who} who bought in the last twelve months ${have} been silent for twice as long as usual`;
}
