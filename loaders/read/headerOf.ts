import type {Engine} from "../engine/engine.js";
import {pathLiteral} from "../sql/sql.js";
import type {SourceFile} from "./findFiles.js";
import {readHeader} from "./header.js";
import {openJson} from "./openJson.js";

/** A file's column names, and what separates them in a text file. */
export async function headerOf(
  engine: Engine,
  file: SourceFile,
  options: {encoding?: string; delimiter?: string; skipLines?: number} = {}
): Promise<{names: string[]; delimiter: string | null}> {
  if (file.kind === "csv") {
    const {columns, delimiter} = await readHeader(file, options.encoding ?? "utf-8", options);
    return {names: columns, delimiter};
  }
  if (file.kind === "json") {
    const {fields} = await openJson(file);
    return {names: fields.map((field) => field.name), delimiter: null};
  }
  const {name} = await engine.columns(
    `SELECT column_name AS name FROM (DESCRIBE FROM read_parquet(${pathLiteral(file.path)}))`,
    {name: "text"}
  );
  return {names: [...name], delimiter: null};
}
