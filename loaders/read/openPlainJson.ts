import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import {identifier, literal, pathLiteral} from "../sql/sql.js";
import type {SourceFile} from "./findFiles.js";
import type {Field} from "./insertLines.js";
import type {Opened} from "./openFile.js";

/**
 * Opens a JSON file of any shape that holds rows: an array of objects, an object a line, or an object that holds one such array. What
 * an object holds within is `a.b`; deeper still, and lists, stay text. Texts stay as they are written, dates among them.
 */
export async function openPlainJson(engine: Engine, file: SourceFile): Promise<Opened> {
  const read = (columns = "") => `read_json(${pathLiteral(file.path)}, format = 'auto', sample_size = -1,
    map_inference_threshold = -1, maximum_object_size = 67108864, compression = '${file.gzip ? "gzip" : "uncompressed"}'${columns})`;
  const found = await columnsOf(engine, read());
  const typed = found.map(({name, type}) => `${literal(name)}: ${literal(textsAsTheyAre(type))}`);
  let table = read(`, columns = {${typed.join(", ")}}`);
  let columns = found;
  const [only] = found;
  if (found.length === 1 && /^STRUCT\(.*\)\[\]$/.test(only.type)) {
    table = `(SELECT unnest(${identifier(only.name)}, max_depth := 2) FROM ${table})`;
    columns = await columnsOf(engine, table);
  }
  if (columns.length === 0 || (columns.length === 1 && columns[0].name === "json")) {
    throw new Fault(`invalid JSON: ${file.name} (expected an array of objects, or an object a line)`);
  }
  const fields: Field[] = [];
  for (const {name, type} of columns) {
    if (!type.startsWith("STRUCT(") || type.endsWith("]")) fields.push(fieldOf(name, identifier(name), type));
    else {
      const within = await columnsOf(engine, `(SELECT ${identifier(name)}.* FROM ${table})`);
      for (const inner of within) {
        fields.push(fieldOf(`${name}.${inner.name}`, `${identifier(name)}.${identifier(inner.name)}`, inner.type));
      }
    }
  }
  return {
    table: `(SELECT ${fields.map(({sql}, i) => `${sql} AS c${i}`).join(", ")} FROM ${table})`,
    fields: fields.map(({name, type}, i) => ({name, sql: `c${i}`, type})),
    firstLine: 1,
    repeated: [],
    breaks: {lineBreaks: "0", swallowed: "0"}
  };
}

async function columnsOf(engine: Engine, table: string): Promise<{name: string; type: string}[]> {
  const {name, type} = await engine.columns(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM ${table})`,
    {name: "text", type: "text"}
  );
  return Array.from(name, (one, i) => ({name: one, type: type[i]}));
}

function fieldOf(name: string, sql: string, type: string): Field {
  const isPlain = !/^(STRUCT|MAP|JSON|UNION)\b|\]$/.test(type);
  return isPlain ? {name, sql, type: textsAsTheyAre(type)} : {name, sql: `CAST(${sql} AS VARCHAR)`, type: "VARCHAR"};
}

/** The engine would read texts that look like dates, and lose what zone they say they are of. */
function textsAsTheyAre(type: string): string {
  return type.replace(/(?<=^| )(TIMESTAMP WITH TIME ZONE|TIMESTAMP|DATE|TIME|UUID)(?=$|[,)[])/g, "VARCHAR");
}
