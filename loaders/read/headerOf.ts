import type {Engine} from "../engine/engine.js";
import {pathLiteral} from "../sql/sql.js";
import type {SourceFile} from "./findFiles.js";
import {readHeader} from "./header.js";
import {openJson} from "./openJson.js";
import {unpack} from "./unpack.js";

/** A file's column names, and what separates them in a text file. */
export async function headerOf(
  engine: Engine,
  given: SourceFile,
  options: {
    encoding?: string;
    delimiter?: string;
    skipLines?: number;
    sheet?: string;
    member?: string;
    table?: string;
    query?: string;
  } = {}
): Promise<{names: string[]; delimiter: string | null}> {
  const file = await unpack(given, options);
  if (file.kind === "csv") {
    const {columns, delimiter} = await readHeader(
      file,
      file.isSheet ? "utf-8" : (options.encoding ?? "utf-8"),
      options
    );
    return {names: columns, delimiter: file.isSheet ? null : delimiter};
  }
  if (file.kind === "json") {
    const {fields} = await openJson(engine, file);
    return {names: fields.map((field) => field.name), delimiter: null};
  }
  const {name} = await engine.columns(
    `SELECT column_name AS name FROM (DESCRIBE FROM read_parquet(${pathLiteral(file.path)}))`,
    {name: "text"}
  );
  return {names: [...name], delimiter: null};
}
