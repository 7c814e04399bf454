/** Values of one result column: numbers as typed arrays where they are needed fast, text as strings. */
export type Column = Int32Array | Float64Array | string[];

/** What a caller wants of each result column, by name. Nulls are 0 in numbers and "" in text. */
export type ColumnTypes = Record<string, "int32" | "float64" | "text">;

export type ColumnsOf<T extends ColumnTypes> = {
  [name in keyof T]: T[name] extends "int32" ? Int32Array : T[name] extends "float64" ? Float64Array : string[];
};

/**
 * Where the SQL runs. DuckDB comes in the box; a shop that outgrows one machine can meet this interface with the cluster
 * that it already has.
 */
export interface Engine {
  /** Runs statements and throws the engine's own error. */
  run(sql: string): Promise<void>;
  /** Runs a query and returns its columns; every value arrives as the type asked for (cast in SQL: no 64-bit integers). */
  columns<T extends ColumnTypes>(sql: string, types: T): Promise<ColumnsOf<T> & {count: number}>;
}
