import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance, type DuckDBConnection, type DuckDBDataChunk} from "@duckdb/node-api";
import type {Column, ColumnTypes, ColumnsOf, Engine} from "./engine.js";

// With what the process and the pages need beside it, a million customers fit into 3 GB; what does not fit is spilled to disk.
const memoryLimit = "1400MB";

/** Opens a DuckDB in memory for the time of `use`, and removes it and what it spilled whatever happens. */
export async function withDuckDB<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  const spill = await mkdtemp(join(tmpdir(), `customer-intelligence-${process.pid}-`));
  try {
    const instance = await DuckDBInstance.create(":memory:", {
      memory_limit: memoryLimit,
      temp_directory: spill,
      // no build may depend on what an extension server offers today
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false"
    });
    try {
      const connection = await instance.connect();
      try {
        await connection.run("SET TimeZone = 'UTC'");
        return await use(new DuckDB(connection));
      } finally {
        connection.closeSync();
      }
    } finally {
      instance.closeSync();
    }
  } finally {
    await rm(spill, {recursive: true, force: true});
  }
}

class DuckDB implements Engine {
  constructor(private readonly connection: DuckDBConnection) {}

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async columns<T extends ColumnTypes>(sql: string, types: T): Promise<ColumnsOf<T> & {count: number}> {
    const result = await this.connection.stream(sql);
    const names = result.columnNames();
    const chunks: DuckDBDataChunk[] = [];
    let count = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) break;
      chunks.push(chunk);
      count += chunk.rowCount;
    }
    const columns: Record<string, Column | number> = {count};
    for (const [name, type] of Object.entries(types)) {
      const index = names.indexOf(name);
      if (index < 0) throw new Error(`missing result column: ${name}`);
      columns[name] = gather(chunks, index, count, type);
    }
    return columns as ColumnsOf<T> & {count: number};
  }
}

function gather(chunks: DuckDBDataChunk[], index: number, count: number, type: ColumnTypes[string]): Column {
  const column =
    type === "int32"
      ? new Int32Array(count)
      : type === "float64"
        ? new Float64Array(count)
        : Array.from<string>({length: count});
  let row = 0;
  for (const chunk of chunks) {
    const vector = chunk.getColumnVector(index);
    for (let i = 0, n = chunk.rowCount; i < n; ++i) {
      const value = vector.getItem(i);
      if (type === "text") column[row++] = value === null ? "" : String(value);
      else column[row++] = value === null ? 0 : Number(value);
    }
  }
  return column;
}
