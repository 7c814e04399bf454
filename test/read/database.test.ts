import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {pipeline} from "../../loaders/pipeline.js";
import {parseConfig} from "../../loaders/config.js";
import {smallColumns} from "../store.js";

const folder = mkdtempSync(join(tmpdir(), "customer-intelligence-test-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));
const [one, several, none] = ["one", "several", "none"].map((name) => join(folder, `${name}.duckdb`));

async function make(path: string, statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

const lines = `SELECT * FROM (VALUES ('a', 1, DATE '2026-01-05', 2, 1.50), ('b', 2, DATE '2026-02-05', 1, 4.00),
  (NULL, 3, DATE '2026-02-06', 1, 9.00)) AS t(customer, "order", date, quantity, price)`;

beforeAll(async () => {
  await make(one, [`CREATE TABLE lines AS ${lines}`]);
  await make(several, [
    `CREATE TABLE lines AS ${lines}`,
    "CREATE SCHEMA shop",
    "CREATE VIEW shop.lines AS FROM main.lines WHERE customer = 'a' OR customer = 'b'"
  ]);
  await make(none, []);
});

async function read(path: string, source: {table?: string; query?: string} = {}) {
  const config = parseConfig({
    store: {name: "Shop", currency: "EUR"},
    source: {kind: "file", path, columns: smallColumns, ...source}
  });
  const {history, quality} = await pipeline(
    {config, path: "config.json"},
    {rejectedPath: join(folder, "rejected.csv")}
  );
  return {spend: Object.fromEntries(history.customers.id.map((id, i) => [id, history.customers.monetary[i]])), quality};
}

describe("a DuckDB file as a source", () => {
  it("is read by its only table, the table that is named, or a query", async () => {
    const {spend, quality} = await read(one);
    expect(spend).toEqual({a: 3, b: 4});
    expect(quality).toMatchObject({rowsRead: 3, rowsKept: 2, rowsRejected: 1});
    expect((await read(several, {table: "shop.lines"})).quality).toMatchObject({rowsRead: 2, rowsKept: 2});
    expect((await read(several, {query: "FROM lines WHERE price < 5;"})).spend).toEqual({a: 3, b: 4});
  });

  it("says in one line which tables there are, and what is wrong with a query", async () => {
    await expect(read(several)).rejects.toThrow(
      /^several tables: .*several\.duckdb has lines, shop\.lines \(expected source\.table to name one, or source\.query\)$/
    );
    await expect(read(one, {table: "orders"})).rejects.toThrow(
      /^missing table "orders" in .*one\.duckdb \(expected source\.table to be one of lines\)$/
    );
    await expect(read(one, {query: "SELECT x FROM lines"})).rejects.toThrow(
      /^invalid source\.query: .*one\.duckdb: [^\n]*x[^\n]*$/
    );
    await expect(read(one, {table: "lines", query: "FROM lines"})).rejects.toThrow(
      "invalid source: table and query (expected one of them)"
    );
    await expect(read(none)).rejects.toThrow(/^empty source file: .*none\.duckdb has no table$/);
    writeFileSync(join(folder, "text.duckdb"), "customer,order\n".repeat(2000));
    await expect(read(join(folder, "text.duckdb"))).rejects.toThrow(
      /^unreadable source file: .*text\.duckdb \(expected a DuckDB database of this version or an older one\)$/
    );
  });
});
