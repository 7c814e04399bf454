import {tableFromIPC} from "@uwdata/flechette";
import type {Column} from "@uwdata/flechette";

/** Columns of an Arrow member: numbers as typed arrays, texts as codes with their dictionary or row by row. */
export interface Columns {
  /** how many rows */
  length: number;
  /** numbers (NaN where missing), booleans as 0 and 1, and the codes of dictionary-encoded texts (-1 where missing) */
  columns: Record<string, Numbers>;
  /** what the codes of a dictionary-encoded column mean */
  dictionaries: Record<string, readonly string[]>;
  /** texts that are not dictionary-encoded, by row */
  texts: Record<string, (row: number) => string>;
}

export type Numbers =
  Int32Array | Float32Array | Float64Array | Int16Array | Int8Array | Uint8Array | Uint16Array | Uint32Array;

/** Decodes an Arrow file or stream without ever making a row object. */
export function decode(buffer: ArrayBuffer): Columns {
  const table = tableFromIPC(new Uint8Array(buffer));
  const decoded: Columns = {length: table.numRows, columns: {}, dictionaries: {}, texts: {}};
  for (const {name} of table.schema.fields) {
    const column = table.getChild(name);
    const first = column.data[0];
    if (isDictionary(first)) {
      decoded.columns[name] = codesOf(column);
      decoded.dictionaries[name] = first.cache;
    } else if (typeof column.at(0) === "string") {
      decoded.texts[name] = (row) => column.at(row) ?? "";
    } else {
      decoded.columns[name] = numbersOf(column);
    }
  }
  return decoded;
}

interface DictionaryBatch {
  cache: string[];
  length: number;
  nullCount: number;
  values: Numbers;
  isValid(index: number): boolean;
}

function isDictionary(batch: unknown): batch is DictionaryBatch {
  return typeof batch === "object" && batch !== null && "cache" in batch;
}

/** The codes as they are stored; copied only where there are several batches or missing values. */
function codesOf(column: Column<unknown>): Numbers {
  const batches = column.data as unknown as DictionaryBatch[];
  if (batches.length === 1 && !(batches[0].nullCount > 0)) return batches[0].values.subarray(0, column.length);
  const codes = new Int32Array(column.length);
  let row = 0;
  for (const batch of batches) {
    for (let i = 0; i < batch.length; ++i) codes[row++] = batch.isValid(i) ? batch.values[i] : -1;
  }
  return codes;
}

function numbersOf(column: Column<unknown>): Numbers {
  const values = column.toArray();
  if (ArrayBuffer.isView(values)) return values as Numbers;
  return Float64Array.from(values as ArrayLike<number | boolean | null>, (value) =>
    value === null ? NaN : Number(value)
  );
}
