import type {Engine} from "../engine/engine.js";
import type {ReadFile} from "../read.js";

/** Where a row of the table `lines` stands, as a text editor counts: "orders.csv line 12". */
export async function placeOf(engine: Engine, files: ReadFile[], row: number): Promise<string> {
  const found = await engine.columns(
    `SELECT CAST(max(file) AS INTEGER) AS file, CAST(count(*) - 1 + coalesce(sum(line_breaks) FILTER (rowid < ${row}), 0) AS DOUBLE) AS before
    FROM lines WHERE rowid <= ${row} AND file = (SELECT file FROM lines WHERE rowid = ${row})`,
    {file: "int32", before: "float64"}
  );
  const {name, firstLine} = files[found.file[0]];
  return `${name} line ${firstLine + found.before[0]}`;
}
