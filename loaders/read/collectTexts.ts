import type {Engine} from "../engine/engine.js";
import type {SourceColumns} from "./columns.js";

/** Longer than any ordinary word or number: what is as long as this and stands in the site has come from the source. */
const shortest = 8;

/**
 * Keeps the free text of a file's lines, by value, in the table `source_texts`: every text column that the pipeline has no
 * use for, such as descriptions, names and addresses. The site is searched for them before it is published. Dates and
 * amounts are no free text. Costs a second scan, where there is such a column.
 */
export async function collectTexts(
  engine: Engine,
  {table, fields, columns}: {table: string; fields: {name: string; sql: string; type: string}[]; columns: SourceColumns}
): Promise<void> {
  await engine.run("CREATE TABLE IF NOT EXISTS source_texts (value VARCHAR)");
  const used = new Set<string | undefined>(Object.values(columns));
  const free = fields.filter(({name, type}) => type === "VARCHAR" && !used.has(name));
  if (free.length === 0) return;
  await engine.run(
    `INSERT INTO source_texts
    SELECT value FROM (SELECT DISTINCT trim(unnest([${free.map((field) => field.sql).join(", ")}])) AS value FROM ${table})
    WHERE length(value) >= ${shortest} AND (regexp_matches(value, '\\pL') OR regexp_full_match(value, '[0-9]+'))
      AND TRY_CAST(value AS TIMESTAMP) IS NULL`
  );
}
