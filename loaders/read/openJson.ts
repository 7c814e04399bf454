import {createReadStream} from "node:fs";
import {createGunzip} from "node:zlib";
import {Fault} from "../fault.js";
import {pathLiteral} from "../sql/sql.js";
import type {SourceFile} from "./findFiles.js";
import {jsonShapes, type JsonShape} from "./jsonShapes.js";
import type {Opened} from "./openFile.js";

/** Holds the first order of any export. */
const enough = 64 * 1024;

/**
 * Opens a JSON file (an array, or an object a line) whose shape is known, as a table of a row for each article; rows are numbered,
 * as articles have no lines of their own. Throws a Fault for any other.
 */
export async function openJson(file: SourceFile): Promise<Opened> {
  const shape = await shapeOf(file);
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

async function shapeOf(file: SourceFile): Promise<JsonShape> {
  const start = await readStart(file);
  const shape = jsonShapes.find(({pattern}) => pattern.test(start));
  if (shape) return shape;
  throw new Fault(
    `unknown export: ${file.name} is no JSON that is known (expected the result of a Shopify bulk query, or orders of WooCommerce's REST API)`
  );
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
