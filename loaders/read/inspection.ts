import {presets} from "../config/presets.js";
import type {PresetId} from "../config/presetIds.js";
import {parseConfig} from "../config.js";
import {rejectReasons} from "../contract/quality.js";
import {today} from "../day.js";
import type {Engine} from "../engine/engine.js";
import {read as readLines} from "../read.js";
import type {SourceColumns} from "./columns.js";
import {doubts} from "./doubts.js";
import {findFiles, type SourceFile} from "./findFiles.js";
import {headerOf} from "./headerOf.js";
import {openFile} from "./openFile.js";
import {presetFor, presetOf, recognise} from "./recognise.js";
import {sourceParts} from "./sourceParts.js";
import {sheetNames} from "./workbook.js";

/** How often each value of a column stands in the files, the most frequent first. */
export type Counts = [value: string, rows: number][];

/** What files are taken for, and what is in them. */
export interface Inspection {
  files: string[];
  preset: PresetId;
  title: string;
  delimiter: string | null;
  currency: string;
  timezone: string;
  columns: SourceColumns;
  left: string[];
  /** of the columns that tell a cancelled order, and of the currencies */
  statuses: Counts;
  currencies: Counts;
  lines: number;
  reasons: Counts;
  customers: number;
  orders: number;
  amount: number;
  from: string;
  to: string;
  /** what may be wrong though it could be read */
  doubts: string[];
}

/** Reads files as the build would, with what their columns tell. Throws a Fault for what cannot serve. */
export async function inspection(
  engine: Engine,
  paths: string[],
  {timezone = "UTC"}: {timezone?: string} = {}
): Promise<Inspection> {
  const configPath = "data/store.config.ts";
  const found = findFiles(paths, configPath);
  const {files: lineFiles, tables} = await sourceParts(engine, parseSource(paths), configPath);
  const [first] = lineFiles;
  const parts: Part[] = [{file: first, prefix: "", ...(await headerOf(engine, first))}];
  for (const {table, files} of tables) {
    parts.push({file: files[0], prefix: `${table}.`, ...(await headerOf(engine, files[0]))});
  }
  const [{delimiter}] = parts;
  const names = parts.flatMap(({names: own, prefix}) => own.map((name) => prefix + name));
  recognise(names, parseSource(paths), first.name);
  const preset = presetOf(names) as PresetId;
  const {title, columns: roles, cancelled} = presets[preset];
  const counted = (some: readonly string[] = []) => countsOf(engine, parts, some);
  const currencies = (await counted(roles.currency)).map(([value, rows]): Counts[number] => [
    value.toUpperCase(),
    rows
  ]);
  const known = currencies.find(([value]) => Intl.supportedValuesOf("currency").includes(value));
  const currency = known?.[0] ?? "EUR";
  const config = parseConfig({
    store: {name: "Shop", currency, timezone},
    source: {kind: "file", path: paths, preset}
  });
  const source = parseSource(paths, preset);
  const read = await readLines(engine, config, {source, configPath, latestDay: today(timezone)});
  const [{columns}] = read;
  const totals = await engine.columns(
    `SELECT CAST(count(*) AS DOUBLE) AS lines,
      CAST(count(DISTINCT customer_id) FILTER (kept) AS DOUBLE) AS customers,
      CAST(count(DISTINCT (customer_id, order_id)) FILTER (kept) AS DOUBLE) AS orders,
      CAST(coalesce(sum(amount - coalesce(refunded, 0)) FILTER (kept), 0) AS DOUBLE) AS amount,
      coalesce(strftime(min(ordered_at) FILTER (reason = 0), '%Y-%m-%d'), '') AS first_day,
      coalesce(strftime(max(ordered_at) FILTER (reason = 0), '%Y-%m-%d'), '') AS last_day
    FROM (SELECT *, reason = 0 AND coalesce(refunded, 0) < amount AS kept FROM lines)`,
    {lines: "float64", customers: "float64", orders: "float64", amount: "float64", first_day: "text", last_day: "text"}
  );
  const reasons = await engine.columns(
    `SELECT CAST(reason AS INTEGER) AS reason, coalesce(excluded_as, '') AS name, CAST(count(*) AS DOUBLE) AS lines
    FROM lines WHERE reason > 0 GROUP BY ALL ORDER BY lines DESC, reason, name`,
    {reason: "int32", name: "text", lines: "float64"}
  );
  const used = new Set<string | undefined>(Object.values(columns));
  return {
    files: found.map(({name}) => name),
    preset,
    title,
    delimiter,
    currency,
    timezone,
    columns,
    left: names.filter((name) => !used.has(name)),
    statuses: await counted(cancelled.flatMap(({column, filled}) => (filled ? [] : column))),
    currencies,
    lines: totals.lines[0],
    reasons: Array.from(reasons.reason, (reason, i) => [
      reasons.name[i] || rejectReasons[reason - 1],
      reasons.lines[i]
    ]),
    customers: totals.customers[0],
    orders: totals.orders[0],
    amount: totals.amount[0],
    from: totals.first_day[0],
    to: totals.last_day[0],
    doubts: [
      ...(await unreadSheets(found)),
      ...(await doubts(engine, {
        timezone,
        isZoned: presets[preset].timezone !== undefined || (await hasZones(engine, parts, columns.orderedAt))
      }))
    ]
  };
}

/** A file of the source, and what its columns are called in front of their own names. */
interface Part {
  file: SourceFile;
  prefix: string;
  names: string[];
  delimiter: string | null;
}

/** Of workbooks with several sheets the first is read alone. */
async function unreadSheets(files: SourceFile[]): Promise<string[]> {
  const told: string[] = [];
  for (const file of files) {
    const names = file.kind === "xlsx" ? await sheetNames(file) : [];
    const quoted = names.map((name) => `"${name}"`).join(", ");
    if (names.length > 1) {
      told.push(`${file.name} has several sheets (${quoted}), of which the first is read: source.sheet names another`);
    }
  }
  return told;
}

function parseSource(path: string[], preset: PresetId | "auto" = "auto") {
  return {kind: "file" as const, path, preset, decimal: "." as const};
}

/** Whether times of a column say of which zone they are, by the first that there are. */
async function hasZones(engine: Engine, parts: Part[], name: string): Promise<boolean> {
  const values = await countsOf(engine, parts, [name]);
  return values.some(([value]) => /\d{2}:\d{2}.*(Z|UTC|GMT|[-+]\d{2}:?\d{2})$/i.test(value));
}

/** The values of the first of some columns that the file has: those that are short, as statuses and currencies are. */
async function countsOf(engine: Engine, parts: Part[], some: readonly string[]): Promise<Counts> {
  const wanted = some.map((one) => one.toLowerCase());
  const part = parts.find(({names, prefix}) =>
    names.some((name) => wanted.includes((prefix + name.trim()).toLowerCase()))
  );
  if (part === undefined) return [];
  const {file, prefix} = part;
  const isRagged = (header: readonly string[]) => presetFor(header, parseSource([file.path]))?.isRagged === true;
  const {value, lines} = await openFile(
    engine,
    {file, source: {}, encodings: ["utf-8", "iso-8859-1"], isRagged},
    ({table, fields}) => {
      const column = fields.find(({name}) => wanted.includes((prefix + name.trim()).toLowerCase()))?.sql ?? "NULL";
      const text = `trim(CAST(${column} AS VARCHAR))`;
      return engine.columns(
        `SELECT ${text} AS value, CAST(count(*) AS DOUBLE) AS lines
      FROM ${table} WHERE length(${text}) BETWEEN 1 AND 30 GROUP BY 1 ORDER BY lines DESC, value LIMIT 12`,
        {value: "text", lines: "float64"}
      );
    }
  );
  return Array.from(value, (text, i) => [text, lines[i]]);
}
