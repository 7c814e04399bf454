import {presets} from "./config/presets.js";
import type {Config, FileSource} from "./config/schema.js";
import type {Engine} from "./engine/engine.js";
import type {SourceColumns} from "./read/columns.js";
import {insertLines} from "./read/insertLines.js";
import {joinTables} from "./read/joinTables.js";
import {openFile} from "./read/openFile.js";
import {presetFor} from "./read/recognise.js";
import {removeControls} from "./read/removeControls.js";
import {sourceParts} from "./read/sourceParts.js";
import {sql} from "./sql/sql.js";

/** A file whose lines are in the table `lines`. */
export interface ReadFile {
  name: string;
  /** the file's own column names, in order */
  header: string[];
  /** which of them is what */
  columns: SourceColumns;
  /** number of the first data row: 2 in a text file with a header, 1 in Parquet */
  firstLine: number;
  /** of tables joined to it, how many of its lines found no row in them */
  orphans: {table: string; lines: number}[];
}

/**
 * Reads every source file into the engine's table `lines` (sql/lines.sql), each line with the reason for which it is not
 * counted, if any. `latestDay` (ISO) is the last day that counts; `called` what messages call a file by its path, where it is none of the shop's; `withTexts` keeps the free text in `source_texts`. Throws a Fault naming the file for what can't be read.
 */
export async function read(
  engine: Engine,
  config: Config,
  {
    source,
    configPath,
    latestDay,
    called,
    withTexts = false
  }: {
    source: FileSource;
    configPath: string;
    latestDay: string;
    called?: ReadonlyMap<string, string>;
    withTexts?: boolean;
  }
): Promise<ReadFile[]> {
  await engine.run(sql("lines"));
  const encodings = encodingsOf(source);
  const {files, tables} = await sourceParts(engine, source, configPath, called);
  const joined = await joinTables(engine, tables, {encodings});
  const read: ReadFile[] = [];
  for (const [index, file] of files.entries()) {
    const parts = {config, source, file, index, latestDay, withTexts, joined};
    const isRagged = (header: readonly string[]) => presetFor(header, source)?.isRagged === true;
    read.push(
      await openFile(engine, {file, source, encodings, isRagged}, (opened) => insertLines(engine, parts, opened))
    );
  }
  await removeControls(engine);
  return read;
}

/** Which to try in turn: a known export may come in several. */
function encodingsOf({encoding, preset, columns}: FileSource): string[] {
  if (encoding !== undefined) return [encoding];
  if (preset !== undefined && preset !== "auto") return presets[preset].encodings;
  return columns === undefined ? ["utf-8", "iso-8859-1"] : ["utf-8"];
}
