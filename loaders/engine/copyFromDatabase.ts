import {DuckDBInstance} from "@duckdb/node-api";
import {Fault} from "../fault.js";
import {identifier, pathLiteral} from "../sql/sql.js";

/**
 * Writes what a table or a query of a DuckDB file has into a Parquet file; the database is only read. Throws a Fault for what is no such
 * file, and naming the tables where it is not told which one.
 */
export async function copyFromDatabase(
  {path, name}: {path: string; name: string},
  {table, query}: {table?: string; query?: string},
  target: string
): Promise<void> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: "READ_ONLY",
    memory_limit: "1000MB",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  }).catch((error: Error) => {
    const isHeld = /lock/i.test(error.message);
    throw new Fault(
      `unreadable source file: ${name} (${isHeld ? "another program has it open" : "expected a DuckDB database of this version or an older one"})`
    );
  });
  try {
    const connection = await instance.connect();
    try {
      const select = query ?? `FROM ${await tableOf(table)}`;
      await connection
        .run(`COPY (${select.replace(/;\s*$/, "")}\n) TO ${pathLiteral(target)} (FORMAT parquet)`)
        .catch((error: Error) => {
          throw new Fault(
            `invalid source.${query === undefined ? "table" : "query"}: ${name}: ${error.message.split("\n")[0]}`
          );
        });

      async function tableOf(wanted: string | undefined): Promise<string> {
        const rows = await connection.runAndReadAll(
          "SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = current_database() ORDER BY ALL"
        );
        const tables = rows.getRows().map(([schema, table]) => ({schema: String(schema), table: String(table)}));
        const called = ({schema, table}: (typeof tables)[number]) => (schema === "main" ? table : `${schema}.${table}`);
        const names = tables.map(called).join(", ");
        const found = wanted === undefined ? tables : tables.filter((one) => called(one) === wanted);
        if (found.length === 1) return `${identifier(found[0].schema)}.${identifier(found[0].table)}`;
        if (tables.length === 0) throw new Fault(`empty source file: ${name} has no table`);
        throw new Fault(
          wanted === undefined
            ? `several tables: ${name} has ${names} (expected source.table to name one, or source.query)`
            : `missing table "${wanted}" in ${name} (expected source.table to be one of ${names})`
        );
      }
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}
