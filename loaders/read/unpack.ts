import {createWriteStream, rmSync} from "node:fs";
import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {pipeline} from "node:stream/promises";
import {PassThrough} from "node:stream";
import type {FileSource} from "../config/schema.js";
import {copyFromDatabase} from "../engine/copyFromDatabase.js";
import {Fault} from "../fault.js";
import {kindOf, type SourceFile} from "./findFiles.js";
import {readWorkbook} from "./workbook.js";
import {unzip, zipEntries} from "../zip.js";

type Choice = Pick<FileSource, "sheet" | "member" | "table" | "query">;

/** What was unpacked in this process, by what it was unpacked from: it is read more than once. */
const unpacked = new Map<string, Promise<SourceFile>>();
let folder: Promise<string> | undefined;

/**
 * What an archive, a workbook or a database holds, as a file that can be read as it is: of an archive its only table, or the one that
 * `source.member` names; of a workbook a sheet's rows as CSV, whose lines are the sheet's rows; of a database a table's as Parquet.
 */
export async function unpack(file: SourceFile, choice: Choice): Promise<SourceFile> {
  if (file.kind !== "zip" && file.kind !== "xlsx" && file.kind !== "duckdb") return file;
  const {sheet, member, table, query} = choice;
  const key = JSON.stringify([file.path, sheet, member, table, query]);
  const known = unpacked.get(key) ?? unpackKind[file.kind](file, choice);
  unpacked.set(key, known);
  const plain = await known;
  return plain.kind === "csv" ? plain : unpack(plain, choice);
}

const unpackKind = {zip: unpackMember, xlsx: unpackSheet, duckdb: unpackTable};

async function unpackMember(file: SourceFile, {member}: Choice): Promise<SourceFile> {
  const entries = (await zipEntries(file)).filter(
    ({name}) => kindOf(name) !== undefined && kindOf(name)?.kind !== "zip" && !/(^|\/)(__MACOSX\/|\.)/.test(name)
  );
  const names = entries.map(({name}) => name).join(", ");
  const entry = member === undefined ? entries[0] : entries.find(({name}) => name === member);
  if (entry === undefined) {
    const expected = entries.length === 0 ? "it holds no table" : `expected source.member to be one of ${names}`;
    throw new Fault(`missing source file: ${member ?? "a table"} in ${file.name} (${expected})`);
  }
  if (member === undefined && entries.length > 1) {
    throw new Fault(`several source files: ${file.name} holds ${names} (expected source.member to name one)`);
  }
  const path = await target(basename(entry.name));
  await pipeline(await unzip(file, entry), createWriteStream(path, {mode: 0o600}));
  return {path, name: `${file.name}/${entry.name}`, ...kindOf(entry.name)!};
}

async function unpackSheet(file: SourceFile, {sheet}: Choice): Promise<SourceFile> {
  const path = await target("sheet.csv");
  const lines = new PassThrough({highWaterMark: 2 ** 24});
  const written = pipeline(lines, createWriteStream(path, {mode: 0o600}));
  let [next, width, blank] = [1, 0, 0];
  const write = (line: string) => void lines.write(`${line}\n`);
  try {
    await readWorkbook(file, sheet, ({number, cells}) => {
      const isBlank = cells.every((cell) => cell.trim() === "");
      // rows that are only formatted are no lines, unless one follows that is
      if (isBlank) return;
      blank = number - next;
      for (; blank > 0; --blank) write(",".repeat(Math.max(0, width - 1)));
      next = number + 1;
      width = Math.max(width, cells.length);
      while (cells.length < width) cells.push("");
      write(cells.map(quote).join(","));
    });
  } catch (error) {
    lines.destroy();
    await written.catch(() => {});
    throw error;
  }
  lines.end();
  await written;
  if (width === 0) throw new Fault(`empty source file: ${file.name} (its sheet has no rows)`);
  return {path, name: file.name, kind: "csv", gzip: false, isSheet: true};
}

async function unpackTable(file: SourceFile, {table, query}: Choice): Promise<SourceFile> {
  if (table !== undefined && query !== undefined) {
    throw new Fault("invalid source: table and query (expected one of them)");
  }
  const path = await target("table.parquet");
  await copyFromDatabase(file, {table, query}, path);
  return {path, name: file.name, kind: "parquet", gzip: false};
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** A place for a file in this process's own folder, which goes with it. */
async function target(name: string): Promise<string> {
  folder ??= mkdtemp(join(tmpdir(), `customer-intelligence-${process.pid}-unpacked-`)).then((made) => {
    process.once("exit", () => rmSync(made, {recursive: true, force: true}));
    return made;
  });
  return join(await mkdtemp(join(await folder, "file-")), name);
}
