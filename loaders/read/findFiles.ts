import {existsSync, realpathSync, statSync} from "node:fs";
import {dirname, isAbsolute, relative, resolve} from "node:path";
import {globSync} from "tinyglobby";
import {Fault} from "../fault.js";

export interface SourceFile {
  /** absolute */
  path: string;
  /** as messages call it: relative to the working folder where it lies there */
  name: string;
  kind: "csv" | "parquet" | "json" | "xlsx" | "duckdb" | "zip";
  gzip: boolean;
  /** whether it is CSV that was made of a workbook's sheet: UTF-8, whatever the config says of text files */
  isSheet?: boolean;
}

/**
 * The files that source.path names: one, a list or globs. A relative path counts from the working folder; where nothing
 * is there, from the config's folder. Sorted by path, so that the file system's order changes nothing.
 */
export function findFiles(
  path: string | string[],
  configPath: string,
  called: ReadonlyMap<string, string> = new Map()
): SourceFile[] {
  const patterns = Array.isArray(path) ? path : [path];
  const found = new Set<string>();
  for (const pattern of patterns) {
    // it may hold what lets anybody in who has it
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(pattern)) {
      throw new Fault(
        "invalid source file: an address is read by npm run build alone (expected a file that was read from it)"
      );
    }
    const files = expand(pattern, process.cwd());
    if (files.length === 0 && !isAbsolute(pattern)) files.push(...expand(pattern, dirname(configPath)));
    if (files.length === 0)
      throw new Fault(`missing source file: ${pattern} (source.path names a file, a list or a glob)`);
    for (const file of files) found.add(file);
  }
  const files = [...found].sort().map((file) => describe(file, called.get(file)));
  refuseTwice(files);
  return files;
}

/** A link, or the same file by another folder: its lines would count twice. */
function refuseTwice(files: SourceFile[]): void {
  const names = new Map<string, string>();
  for (const {path, name} of files) {
    const {dev, ino} = statSync(path, {bigint: true});
    // where a file system numbers no files, the path without links must do
    const file = ino ? `${dev}:${ino}` : realpathSync(path);
    const first = names.get(file);
    if (first !== undefined) {
      throw new Fault(`repeated source file: ${name} is ${first} by another name (expected every file once)`);
    }
    names.set(file, name);
  }
}

function expand(pattern: string, base: string): string[] {
  const path = resolve(base, pattern);
  if (existsSync(path)) return [path];
  if (!/[*?[{]/.test(pattern)) return [];
  return globSync(pattern, {cwd: base, absolute: true, onlyFiles: true, expandDirectories: false});
}

function describe(path: string, called: string | undefined): SourceFile {
  const inside = relative(process.cwd(), path);
  const name = called ?? (inside.startsWith("..") ? path : inside);
  const stat = statSync(path);
  if (stat.isDirectory())
    throw new Fault(`invalid source file: ${name} is a folder (expected a file, or a glob such as ${name}/*.csv)`);
  if (stat.size === 0) throw new Fault(`empty source file: ${name}`);
  const kind = kindOf(path);
  if (kind === undefined) {
    throw new Fault(
      `unsupported source file: ${name} (expected .csv, .csv.gz, .parquet, .json, .jsonl, .xlsx, .duckdb or .zip)`
    );
  }
  return {path, name, ...kind};
}

const others = ["parquet", "xlsx", "duckdb", "zip"] as const;

/** What a file is, by its name; undefined for what cannot be read. */
export function kindOf(name: string): Pick<SourceFile, "kind" | "gzip"> | undefined {
  const [, type = "", gzip] =
    /\.(csv|tsv|txt|parquet|json|jsonl|ndjson|xlsx|duckdb|zip)(\.gz)?$/i.exec(name.toLowerCase()) ?? [];
  if (type === "" || (gzip && /^(parquet|xlsx|duckdb|zip)$/.test(type))) return undefined;
  const kind = others.find((kind) => kind === type) ?? (/json/.test(type) ? "json" : "csv");
  return {kind, gzip: Boolean(gzip)};
}
