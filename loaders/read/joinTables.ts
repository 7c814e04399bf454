import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import {identifier} from "../sql/sql.js";
import type {Field} from "./insertLines.js";
import {openFile, type Opened} from "./openFile.js";
import type {SourceTable} from "./sourceParts.js";

/** A table in the engine whose rows are found by a column of the order lines, or of a table joined before it. */
export interface Joined {
  name: string;
  on: string;
  /** its columns, called "orders.order_status" */
  fields: Field[];
  /** SQL of the table, of the column by which its rows are found, and of what is true of each of its rows */
  table: string;
  key: string;
  found: string;
}

/** Reads the tables of a source into the engine. Throws a Fault where a join would multiply lines, by the table's name. */
export async function joinTables(
  engine: Engine,
  tables: SourceTable[],
  {encodings}: {encodings: string[]}
): Promise<Joined[]> {
  const joined: Joined[] = [];
  for (const [i, table] of tables.entries()) joined.push(await readTable(engine, table, {i, encodings}));
  return joined;
}

/** A file's rows with those of the tables that are joined to it, in the file's order; a row that finds none keeps its own. */
export function withJoined({table, fields, ...opened}: Opened, joined: Joined[], fileName: string): Opened {
  if (joined.length === 0) return {table, fields, ...opened};
  const all = [...fields];
  const joins: string[] = [];
  for (const {name, on, ...one} of joined) {
    const column = findField(all, on);
    if (column === undefined) throw missingColumn(on, `source.join, table "${name}"`, fileName, all);
    joins.push(`LEFT JOIN ${one.table} ON ${keyOf(column.sql)} = ${one.key}`);
    all.push(...one.fields);
  }
  // a join may give rows in any order
  const rows = `(SELECT row_number() OVER () AS joined_row, * FROM ${table})`;
  return {...opened, fields: all, table: `(SELECT * FROM ${rows} AS own ${joins.join(" ")} ORDER BY joined_row)`};
}

/** How many of a file's lines found no row in each table: of a table joined to another, of those that found one there. */
export async function orphansOf(
  engine: Engine,
  {table, fields}: Pick<Opened, "table" | "fields">,
  joined: Joined[]
): Promise<{table: string; lines: number}[]> {
  const orphans: {table: string; lines: number}[] = [];
  for (const {name, on, found} of joined) {
    const {lines} = await engine.columns(
      `SELECT CAST(count(*) AS DOUBLE) AS lines FROM ${table} WHERE ${found} IS NULL AND ${keyOf(findField(fields, on)?.sql ?? "NULL")} IS NOT NULL`,
      {lines: "float64"}
    );
    if (lines[0] > 0) orphans.push({table: name, lines: lines[0]});
  }
  return orphans;
}

async function readTable(
  engine: Engine,
  {table: name, files, on, key = on.replace(/^.*\./, "")}: SourceTable,
  {i, encodings}: {i: number; encodings: string[]}
): Promise<Joined> {
  const table = `joined_${i}`;
  const found = `joined_${i}_found`;
  let names: string[] = [];
  for (const [k, file] of files.entries()) {
    await openFile(engine, {file, source: {}, encodings}, async ({table: rows, fields}) => {
      if (k === 0) names = fields.map((field) => field.name);
      const values = names.map((column, c) => {
        const field = findField(fields, column);
        if (field === undefined) throw missingColumn(column, `source.tables.${name}`, file.name, fields);
        return `CAST(${field.sql} AS VARCHAR) AS joined_${i}_${c}`;
      });
      const keyField = findField(fields, key);
      if (keyField === undefined) throw missingColumn(key, `source.join, table "${name}"`, file.name, fields);
      const select = `SELECT ${[...values, `${keyOf(keyField.sql)} AS joined_${i}_key`, `true AS ${found}`].join(", ")} FROM ${rows}`;
      await engine.run(k === 0 ? `CREATE OR REPLACE TABLE ${table} AS ${select}` : `INSERT INTO ${table} ${select}`);
    });
  }
  const {keys} = await engine.columns(
    `SELECT CAST(count(*) AS DOUBLE) AS keys FROM (SELECT 1 FROM ${table} WHERE joined_${i}_key IS NOT NULL GROUP BY joined_${i}_key HAVING count(*) > 1)`,
    {keys: "float64"}
  );
  if (keys[0] > 0) {
    throw new Fault(
      `invalid join: table "${name}" has ${keys[0]} ${keys[0] === 1 ? "value" : "values"} of "${key}" in several rows (expected each in one: lines would count several times)`
    );
  }
  return {
    name,
    on,
    table,
    found,
    key: identifier(`joined_${i}_key`),
    fields: names.map((column, c) => ({name: `${name}.${column}`, sql: `joined_${i}_${c}`, type: "VARCHAR"}))
  };
}

function keyOf(sql: string): string {
  return `nullif(trim(CAST(${sql} AS VARCHAR)), '')`;
}

function findField(fields: Field[], name: string): Field | undefined {
  const folded = name.trim().toLowerCase();
  return (
    fields.find((field) => field.name === name) ?? fields.find((field) => field.name.trim().toLowerCase() === folded)
  );
}

function missingColumn(name: string, key: string, fileName: string, fields: Field[]): Fault {
  const names = fields.slice(0, 20).map((field) => `"${field.name.slice(0, 40)}"`);
  return new Fault(`missing column "${name}" in ${fileName} (${key}); it has ${names.join(", ")}`);
}
