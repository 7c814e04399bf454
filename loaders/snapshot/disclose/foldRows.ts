import type {z} from "zod";
import type {Row} from "../disclose.js";
import {foldSmall} from "./foldSmall.js";
import {unwrap} from "./schema.js";

/** Rows of few counted with the row beside them: what they declare as sums is added, what as means is weighted. */
export function foldRows(
  rows: readonly Row[],
  fields: Record<string, z.ZodType>,
  {count, minimum}: {count: string; minimum: number}
): Row[] {
  const of = (kinds: string[]) =>
    Object.keys(fields).filter((key) => kinds.includes(unwrap(fields[key]).declared?.kind ?? ""));
  const counted = rows.map((row) => ({...row, customers: row[count] as number}));
  const folded = foldSmall<Row & {customers: number}>(counted, minimum, {
    sums: of(["sum", "share"]),
    means: of(["mean"])
  });
  return folded.map((row) => ({...row, [count]: row.customers}));
}
