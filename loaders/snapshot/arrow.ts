import {
  Dictionary,
  Float32,
  Float64,
  Int32,
  Table,
  tableToIPC,
  Uint16,
  Utf8,
  Vector,
  makeData,
  vectorFromArray,
  type DataType
} from "apache-arrow";

/** A column to write: numbers as they are, or codes into a list of texts. */
export type ArrowColumn =
  Int32Array | Float32Array | Float64Array | string[] | {codes: ArrayLike<number>; values: string[]};

/** An Arrow IPC file of the columns, in their order. All have the same length; none has nulls. */
export function arrowFile(columns: Record<string, ArrowColumn>): Uint8Array {
  const vectors = Object.entries(columns).map(([name, column], i) => [name, vector(column, i)] as const);
  return tableToIPC(new Table(Object.fromEntries(vectors)), "file");
}

/** Integers as 32 bits where they all fit, as 64-bit floating-point numbers (exact up to 2^53) elsewhere. */
export function integers(values: Float64Array): Int32Array | Float64Array {
  return values.every((value) => Math.abs(value) < 2 ** 31) ? Int32Array.from(values) : values;
}

/** `id` numbers the dictionary within the file: without it, apache-arrow counts on over all files that it writes. */
function vector(column: ArrowColumn, id: number): Vector<DataType> {
  if (column instanceof Int32Array) return new Vector([makeData({type: new Int32(), data: column})]);
  if (column instanceof Float32Array) return new Vector([makeData({type: new Float32(), data: column})]);
  if (column instanceof Float64Array) return new Vector([makeData({type: new Float64(), data: column})]);
  if (Array.isArray(column)) return vectorFromArray(column, new Utf8());
  const type = new Dictionary(new Utf8(), new Uint16(), id);
  return new Vector([
    makeData({type, data: Uint16Array.from(column.codes), dictionary: vectorFromArray(column.values, new Utf8())})
  ]);
}
