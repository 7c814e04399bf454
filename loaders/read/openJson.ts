import {createReadStream} from "node:fs";
import {createGunzip} from "node:zlib";
import {Fault} from "../fault.js";
import type {Engine} from "../engine/engine.js";
import {pathLiteral} from "../sql/sql.js";
import type {SourceFile} from "./findFiles.js";
import {jsonShapes, type JsonShape} from "./jsonShapes.js";
import type {Opened} from "./openFile.js";
import {openPlainJson} from "./openPlainJson.js";

/** Holds the first order of any export. */
const enough = 64 * 1024;

/**
 * Opens a JSON file (an array, or an object a line) as a table: of a row for each article where its shape is known, and else of one for
 * each object. Rows are numbered, as neither has lines of its own.
 */
export async function openJson(engine: Engine, file: SourceFile): Promise<Opened> {
  const shape = await shapeOf(file);
  if (shape === undefined) return openPlainJson(engine, file);
  const columns = shape.columns.map(([, sql], i) => `${sql} AS c${i}`);
  return {
    table: `(
      WITH objects AS (
        SELECT row_number() OVER () AS object_row, json FROM read_json_objects(${pathLiteral(file.path)}, format = 'auto',
          compression = '${file.gzip ? "gzip" : "uncompressed"}', maximum_object_size = 67108864)
      ), articles AS (${shape.rows})
      SELECT ${columns.join(", ")} FROM articles ORDER BY object_row, line_row
    )`,
    fields: shape.columns.map(([name], i) => ({name, sql: `c${i}`, type: "VARCHAR"})),
    firstLine: 1,
    repeated: [],
    breaks: {lineBreaks: "0", swallowed: "0"}
  };
}

async function shapeOf(file: SourceFile): Promise<JsonShape | undefined> {
  const start = await readStart(file);
  return jsonShapes.find(({pattern}) => pattern.test(start));
}

async function readStart({path, name, gzip}: SourceFile): Promise<string> {
  const chunks: Buffer[] = [];
  const raw = createReadStream(path);
  try {
    for await (const chunk of gzip ? raw.pipe(createGunzip()) : raw) {
      chunks.push(chunk as Buffer);
      if (chunks.reduce((sum, {length}) => sum + length, 0) >= enough) break;
    }
  } catch (error) {
    throw new Fault(`unreadable source file: ${name} (${gzip ? "expected gzip: " : ""}${(error as Error).message})`);
  } finally {
    raw.destroy();
  }
  return Buffer.concat(chunks).subarray(0, enough).toString("utf8");
}
