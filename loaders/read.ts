import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {presets} from "./config/presets.js";
import type {Config, FileSource} from "./config/schema.js";
import type {Engine} from "./engine/engine.js";
import {Fault} from "./fault.js";
import {checkGzip} from "./read/checkGzip.js";
import {checkParquet, parquetChunks} from "./read/checkParquet.js";
import type {SourceColumns} from "./read/columns.js";
import {parquetFault, readFault} from "./read/readFault.js";
import {findFiles} from "./read/findFiles.js";
import {readHeader} from "./read/header.js";
import {removeControls} from "./read/removeControls.js";
import {transcode} from "./read/transcode.js";
import {identifier, literal, pathLiteral, sql} from "./sql/sql.js";
import {insertLines, type Field, type Parts} from "./read/insertLines.js";

/** A file whose lines are in the table `lines`. */
export interface ReadFile {
  name: string;
  /** the file's own column names, in order */
  header: string[];
  /** which of them is what */
  columns: SourceColumns;
  /** number of the first data row: 2 in a text file with a header, 1 in Parquet */
  firstLine: number;
}

/**
 * Reads every source file into the engine's table `lines` (sql/lines.sql), each line with the reason for which it is not
 * counted, if any. `latestDay` (ISO) is the last day that counts; `withTexts` keeps the free text in `source_texts`. Throws a Fault naming the file for what can't be read.
 */
export async function read(
  engine: Engine,
  config: Config,
  {
    source,
    configPath,
    latestDay,
    withTexts = false
  }: {source: FileSource; configPath: string; latestDay: string; withTexts?: boolean}
): Promise<ReadFile[]> {
  await engine.run(sql("lines"));
  const files = findFiles(source.path, configPath);
  const read: ReadFile[] = [];
  for (const file of files) {
    const parts = {config, source, file, index: read.length, latestDay, withTexts};
    read.push(file.kind === "parquet" ? await readParquet(engine, parts) : await readPacked(engine, parts));
  }
  await removeControls(engine);
  return read;
}

function readPacked(engine: Engine, parts: Parts): Promise<ReadFile> {
  return besides(parts.file.gzip ? checkGzip(parts.file) : undefined, readText(engine, parts));
}

/** The check of a file runs beside its reading, and is told first: reading what is damaged may fail in any way. */
async function besides(check: Promise<void> | undefined, reading: Promise<ReadFile>): Promise<ReadFile> {
  const [checked, file] = await Promise.allSettled([check, reading]);
  if (checked.status === "rejected") throw checked.reason;
  if (file.status === "rejected") throw file.reason;
  return file.value;
}

async function readText(engine: Engine, parts: Parts): Promise<ReadFile> {
  const {source, file} = parts;
  const encodings = encodingsOf(source);
  for (const [i, encoding] of encodings.entries()) {
    try {
      return await readTextAs(engine, parts, encoding);
    } catch (error) {
      const fault = readFault(error, file.name);
      if (!(fault.notUtf8 && i + 1 < encodings.length)) throw fault.error;
    }
  }
  throw new Fault(`unreadable source file: ${file.name}`);
}

/** Which to try in turn: a known export may come in several. */
function encodingsOf({encoding, preset, columns}: FileSource): string[] {
  if (encoding !== undefined) return [encoding];
  if (preset !== undefined && preset !== "auto") return presets[preset].encodings;
  return columns === undefined ? ["utf-8", "iso-8859-1"] : ["utf-8"];
}

async function readTextAs(engine: Engine, parts: Parts, encoding: string): Promise<ReadFile> {
  const {source, file} = parts;
  const {delimiter, columns: header, skipped, repeated} = await readHeader(file, encoding, source);
  const folder = await mkdtemp(join(tmpdir(), `customer-intelligence-${process.pid}-text-`));
  try {
    let path = file.path;
    if (!isUtf8(encoding)) await transcode(file, encoding, (path = join(folder, "utf-8.csv")));
    const names = header.map((_, i) => `${literal(`c${i}`)}: 'VARCHAR'`).join(", ");
    const compression = file.gzip && path === file.path ? "gzip" : "none";
    const table = `read_csv(${pathLiteral(path)}, columns = {${names}}, delim = ${literal(delimiter)}, header = true,
      quote = '"', escape = '"', auto_detect = false, compression = '${compression}', skip = ${skipped}, max_line_size = 10000000)`;
    const fields = header.map((name, i) => ({name, sql: `c${i}`, type: "VARCHAR"}));
    return await insertLines(engine, parts, table, fields, {
      firstLine: 2 + skipped,
      repeated,
      breaks: lineBreaks(fields, delimiter)
    });
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function readParquet(engine: Engine, parts: Parts): Promise<ReadFile> {
  try {
    const chunks = await parquetChunks(engine, parts.file.path);
    return await besides(checkParquet(parts.file, chunks), readColumns(engine, parts));
  } catch (error) {
    throw parquetFault(error, parts.file.name);
  }
}

async function readColumns(engine: Engine, parts: Parts): Promise<ReadFile> {
  const table = `read_parquet(${pathLiteral(parts.file.path)})`;
  const described = await engine.columns(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM ${table})`,
    {name: "text", type: "text"}
  );
  const fields = described.name.map((name, i) => ({name, sql: identifier(name), type: described.type[i]}));
  return insertLines(engine, parts, table, fields, {
    firstLine: 1,
    repeated: [],
    breaks: {lineBreaks: "0", swallowed: "0"}
  });
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
