import {createReadStream} from "node:fs";
import {createGunzip} from "node:zlib";
import {dsvFormat} from "d3";
import {Fault} from "../fault.js";

export interface Header {
  delimiter: string;
  /** column names as in the file, trimmed, in order; a name that repeats gets a number, an empty one its position */
  columns: string[];
  /** lines before it */
  skipped: number;
  /** names that several of them have in the file, upper and lower case alike */
  repeated: string[];
}

const delimiters = [",", ";", "\t", "|"];
/** More than any export has: reading every field of so many takes minutes. */
const mostColumns = 1000;
/** Holds a first line of as many columns, of whatever names. */
const enough = 256 * 1024;

/** Reads a CSV file's first line: its column names and what separates them. */
export async function readHeader(
  file: {path: string; name: string; gzip: boolean},
  encoding: string,
  {delimiter, skipLines = 0}: {delimiter?: string; skipLines?: number} = {}
): Promise<Header> {
  const all = new TextDecoder(encoding).decode(await readStart(file)).replace(/^\uFEFF/, "");
  const start = afterLines(all, skipLines).replace(/^(?:[ \t]*\r?\n)+/, "");
  const skipped = all.slice(0, all.length - start.length).split("\n").length - 1;
  const line = firstLine(start);
  if (line.trim() === "") throw new Fault(`empty source file: ${file.name} (expected a first line of column names)`);
  const separator = delimiter ?? mostFrequent(line);
  const names = dsvFormat(separator).parseRows(line)[0];
  if (names.length < 2) {
    throw new Fault(
      `invalid source file: ${file.name} has one column, "${names[0].slice(0, 40)}" (expected column names separated by , ; | or tab)`
    );
  }
  if (names.length > mostColumns) {
    throw new Fault(
      `invalid source file: ${file.name} has ${names.length} columns (expected at most ${mostColumns}; is ${JSON.stringify(separator)} what separates them?)`
    );
  }
  const plain = names.map((name) => name.replace(/\p{Cc}/gu, " ").trim());
  const folded = plain.map((name) => name.toLowerCase());
  const repeated = [...new Set(folded.filter((name, i) => name !== "" && folded.indexOf(name) !== i))];
  return {delimiter: separator, columns: distinct(plain), skipped, repeated};
}

async function readStart({path, name, gzip}: {path: string; name: string; gzip: boolean}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // a gzip member may be cut off anywhere by `end`, so the whole stream is opened and left early
  const raw = createReadStream(path);
  const stream = gzip ? raw.pipe(createGunzip()) : raw;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size >= enough) break;
    }
  } catch (error) {
    throw new Fault(`unreadable source file: ${name} (${gzip ? "expected gzip: " : ""}${(error as Error).message})`);
  } finally {
    raw.destroy();
  }
  return Buffer.concat(chunks).subarray(0, enough);
}

/** What follows so many lines, whatever is in them. */
function afterLines(text: string, count: number): string {
  let at = 0;
  for (let i = 0; i < count && at < text.length; ++i) {
    const end = text.indexOf("\n", at);
    at = end < 0 ? text.length : end + 1;
  }
  return text.slice(at);
}

/** Up to the first line break outside quotes. */
function firstLine(text: string): string {
  let quoted = false;
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (c === '"') quoted = !quoted;
    else if (!quoted && (c === "\n" || c === "\r")) return text.slice(0, i);
  }
  return text;
}

function mostFrequent(line: string): string {
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))];
}

function distinct(names: string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, i) => {
    let unique = name || `column ${i + 1}`;
    for (let n = 2; seen.has(unique.toLowerCase()); ++n) unique = `${name} (${n})`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}
