import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {FileSource} from "../config/schema.js";
import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import {identifier, literal, pathLiteral} from "../sql/sql.js";
import {checkGzip} from "./checkGzip.js";
import {checkParquet, parquetChunks} from "./checkParquet.js";
import type {SourceFile} from "./findFiles.js";
import {readHeader} from "./header.js";
import type {Field} from "./insertLines.js";
import {openJson} from "./openJson.js";
import {parquetFault, readFault} from "./readFault.js";
import {transcode} from "./transcode.js";
import {unpack} from "./unpack.js";

/** A file as SQL reads it. */
export interface Opened {
  /** SQL of the table of its rows */
  table: string;
  fields: Field[];
  /** number of the first data row: 2 in a text file with a header, 1 in Parquet */
  firstLine: number;
  /** column names that stand in it twice */
  repeated: string[];
  /** SQL of how many line breaks the fields of a row hold, and of how many lines they look to have swallowed */
  breaks: {lineBreaks: string; swallowed: string};
}

/**
 * Opens a file for as long as `use` takes, in the first of the encodings that it is in. Throws a Fault naming the file for what
 * can't be read.
 */
export async function openFile<T>(
  engine: Engine,
  {
    file: given,
    source,
    encodings: offered,
    isRagged = () => false
  }: {
    file: SourceFile;
    source: Pick<FileSource, "delimiter" | "skipLines" | "sheet" | "member" | "table" | "query">;
    encodings: string[];
    /** whether rows may have fewer fields than the header, as summaries do */
    isRagged?: (header: readonly string[]) => boolean;
  },
  use: (opened: Opened) => Promise<T>
): Promise<T> {
  const file = await unpack(given, source);
  const encodings = file.isSheet ? ["utf-8"] : offered;
  if (file.kind === "parquet") return openParquet(engine, file, use);
  if (file.kind === "json") {
    const opening = async () => {
      try {
        return await use(await openJson(engine, file));
      } catch (error) {
        throw readFault(error, file.name).error;
      }
    };
    return besides(file.gzip ? checkGzip(file) : undefined, opening());
  }
  const reading = async (): Promise<T> => {
    for (const [i, encoding] of encodings.entries()) {
      try {
        return await openText({file, source, encoding, isRagged}, use);
      } catch (error) {
        const fault = readFault(error, file.name);
        if (!(fault.notUtf8 && i + 1 < encodings.length)) throw fault.error;
      }
    }
    throw new Fault(`unreadable source file: ${file.name}`);
  };
  return besides(file.gzip ? checkGzip(file) : undefined, reading());
}

/** The check of a file runs beside its reading, and is told first: reading what is damaged may fail in any way. */
async function besides<T>(check: Promise<void> | undefined, reading: Promise<T>): Promise<T> {
  const [checked, read] = await Promise.allSettled([check, reading]);
  if (checked.status === "rejected") throw checked.reason;
  if (read.status === "rejected") throw read.reason;
  return read.value;
}

async function openText<T>(
  {
    file,
    source,
    encoding,
    isRagged
  }: {
    file: SourceFile;
    source: Pick<FileSource, "delimiter" | "skipLines">;
    encoding: string;
    isRagged: (header: readonly string[]) => boolean;
  },
  use: (opened: Opened) => Promise<T>
): Promise<T> {
  const {delimiter, columns: header, skipped, repeated} = await readHeader(file, encoding, source);
  const folder = await mkdtemp(join(tmpdir(), `customer-intelligence-${process.pid}-text-`));
  try {
    let path = file.path;
    if (!isUtf8(encoding)) await transcode(file, encoding, (path = join(folder, "utf-8.csv")));
    const names = header.map((_, i) => `${literal(`c${i}`)}: 'VARCHAR'`).join(", ");
    const compression = file.gzip && path === file.path ? "gzip" : "none";
    const ragged = isRagged(header) ? ", null_padding = true, parallel = false" : "";
    const table = `read_csv(${pathLiteral(path)}, columns = {${names}}, delim = ${literal(delimiter)}, header = true,
      quote = '"', escape = '"', auto_detect = false, compression = '${compression}', skip = ${skipped}, max_line_size = 10000000${ragged})`;
    const fields = header.map((name, i) => ({name, sql: `c${i}`, type: "VARCHAR"}));
    return await use({table, fields, firstLine: 2 + skipped, repeated, breaks: lineBreaks(fields, delimiter)});
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function openParquet<T>(engine: Engine, file: SourceFile, use: (opened: Opened) => Promise<T>): Promise<T> {
  try {
    const chunks = await parquetChunks(engine, file.path);
    return await besides(checkParquet(file, chunks), readParquet(engine, file, use));
  } catch (error) {
    throw parquetFault(error, file.name);
  }
}

async function readParquet<T>(engine: Engine, file: SourceFile, use: (opened: Opened) => Promise<T>): Promise<T> {
  const table = `read_parquet(${pathLiteral(file.path)})`;
  const described = await engine.columns(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM ${table})`,
    {name: "text", type: "text"}
  );
  const fields = described.name.map((name, i) => ({name, sql: identifier(name), type: described.type[i]}));
  return use({table, fields, firstLine: 1, repeated: [], breaks: {lineBreaks: "0", swallowed: "0"}});
}

/**
 * SQL of how many line breaks the quoted fields of a line hold, and of how many lines they look to have swallowed: where
 * a quote is opened that another closes far below, all between is one field, with as many separators as its lines had.
 */
function lineBreaks(fields: Field[], delimiter: string): {lineBreaks: string; swallowed: string} {
  const texts = fields.map((field) => field.sql);
  const any = texts.map((value) => `contains(${value}, chr(10))`).join(" OR ");
  const all = `concat_ws('', ${texts.join(", ")})`;
  const count = (sign: string) => `(length(${all}) - length(replace(${all}, ${sign}, '')))`;
  const breaks = count("chr(10)");
  return {
    lineBreaks: `CASE WHEN ${any} THEN ${breaks} ELSE 0 END`,
    swallowed: `CASE WHEN (${any}) AND ${count(literal(delimiter))} >= ${fields.length - 1} * ${breaks} THEN ${breaks} ELSE 0 END`
  };
}

function isUtf8(encoding: string): boolean {
  return new TextDecoder(encoding).encoding === "utf-8";
}
