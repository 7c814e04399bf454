import type {RejectReason} from "./contract/quality.js";
import type {Engine} from "./engine/engine.js";
import {maybeExample} from "./maybeExample.js";
import type {SourceColumns} from "./read/columns.js";
import {literal} from "./sql/sql.js";

/**
 * What to show of a rejected line, given its fields as a JSON array: the column that it was rejected for, and the value
 * where it looks like a date or a number and is nobody's id, as in a line whose fields have slipped.
 */
export async function exampleOf(
  engine: Engine,
  {header, columns}: {header: string[]; columns: SourceColumns},
  reason: RejectReason,
  fields: string
): Promise<{column: string; value: string | null} | undefined> {
  const values = JSON.parse(fields) as (string | null)[];
  const example = maybeExample(reason, columns, (column) => values[header.indexOf(column)]);
  if (!example?.value) return example;
  const value = literal(example.value.trim());
  const {ids} = await engine.columns(
    `SELECT CAST(count(*) AS DOUBLE) AS ids FROM lines WHERE customer_id = ${value}${columns.orderId ? ` OR order_id = ${value}` : ""}`,
    {ids: "float64"}
  );
  return ids[0] > 0 ? {...example, value: null} : example;
}
