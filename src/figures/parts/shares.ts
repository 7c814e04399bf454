import {shareOf} from "../../data/units.js";

/** Each row's share of the sum of all; null where there is none. */
export function shares<Row>(rows: readonly Row[], value: (row: Row) => number): (row: Row) => number | null {
  const total = rows.reduce((sum, row) => sum + value(row), 0);
  return (row) => (total > 0 ? shareOf(value(row), total) : null);
}
