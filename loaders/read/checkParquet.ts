import {open, type FileHandle} from "node:fs/promises";
import {crc32} from "node:zlib";
import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import {pathLiteral} from "../sql/sql.js";
import {pageHeader} from "./pageHeader.js";

/** Where a column's pages lie in a Parquet file, in bytes. */
export interface Chunk {
  from: number;
  to: number;
}

/** The columns' parts of a Parquet file, by its footer. */
export async function parquetChunks(engine: Engine, path: string): Promise<Chunk[]> {
  const found = await engine.columns(
    `SELECT CAST(data_page_offset AS DOUBLE) AS data, CAST(coalesce(dictionary_page_offset, 0) AS DOUBLE) AS dictionary,
      CAST(total_compressed_size AS DOUBLE) AS size FROM parquet_metadata(${pathLiteral(path)})`,
    {data: "float64", dictionary: "float64", size: "float64"}
  );
  return Array.from(found.data, (data, i) => {
    const from = found.dictionary[i] > 0 ? Math.min(data, found.dictionary[i]) : data;
    return {from, to: from + found.size[i]};
  });
}

/**
 * Compares the pages of a Parquet file with their checksums, as the engine does not. Throws a Fault for the first that
 * differs. Pages without a checksum are passed over, and so is what is no page in a file that has shown none.
 */
export async function checkParquet(
  {path, name}: {path: string; name: string},
  chunks: readonly Chunk[]
): Promise<void> {
  const file = await open(path);
  let hasChecksums = false;
  try {
    for (const {from, to} of chunks) {
      for (let at = from; at < to;) {
        const header = await headerAt(file, at, to);
        if (header === undefined) {
          if (hasChecksums) throw new Fault(`damaged source file: ${name} has a page that cannot be read (${whole})`);
          break;
        }
        const begin = at + header.length;
        at = begin + header.size;
        if (header.checksum === undefined) continue;
        hasChecksums = true;
        if (at > to || (await checksumOf(file, begin, at)) !== header.checksum >>> 0) {
          throw new Fault(`damaged source file: ${name} has a page that does not match its checksum (${whole})`);
        }
      }
    }
  } finally {
    await file.close();
  }
}

const whole = "expected a whole Parquet file; export or copy it again";
/** Headers are of some dozen bytes; those with long statistics are read in a second step. */
const steps = [4096, 1 << 20];
const most = 1 << 20;

async function headerAt(file: FileHandle, at: number, end: number): Promise<ReturnType<typeof pageHeader>> {
  for (const step of steps) {
    const bytes = Buffer.alloc(Math.min(step, end - at));
    const {bytesRead} = await file.read(bytes, 0, bytes.length, at);
    const header = pageHeader(bytes.subarray(0, bytesRead));
    if (header !== undefined) return header;
  }
  return undefined;
}

async function checksumOf(file: FileHandle, from: number, to: number): Promise<number> {
  const bytes = Buffer.alloc(Math.min(most, to - from));
  let checksum = 0;
  for (let at = from; at < to;) {
    const {bytesRead} = await file.read(bytes, 0, Math.min(bytes.length, to - at), at);
    if (bytesRead === 0) return -1;
    checksum = crc32(bytes.subarray(0, bytesRead), checksum);
    at += bytesRead;
  }
  return checksum;
}
