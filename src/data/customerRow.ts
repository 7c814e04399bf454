import type {Columns} from "./decode.js";

/** The row of a customer's key in customers.arrow; -1 where it is not listed. */
export function customerRow({length, texts}: Columns, key: string): number {
  for (let row = 0; row < length; ++row) if (texts.key(row) === key) return row;
  return -1;
}
