import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Preset} from "./config/preset.js";
import {presets} from "./config/presets.js";
import type {Config, FileSource} from "./config/schema.js";
import type {Engine} from "./engine/engine.js";
import {Fault} from "./fault.js";
import {byOrder} from "./read/byOrder.js";
import {checkGzip} from "./read/checkGzip.js";
import {checkParquet, parquetChunks} from "./read/checkParquet.js";
import {collectTexts} from "./read/collectTexts.js";
import {resolveColumns, type FileRule, type SourceColumns} from "./read/columns.js";
import {parquetFault, readFault} from "./read/readFault.js";
import {
  currencyExpression,
  dateExpression,
  floatingIdExpression,
  labelExpression,
  ruleExpression,
  numberExpression,
  textExpression
} from "./read/expressions.js";
import {findFiles, type SourceFile} from "./read/findFiles.js";
import {readHeader} from "./read/header.js";
import {recognise} from "./read/recognise.js";
import {removeControls} from "./read/removeControls.js";
import {transcode} from "./read/transcode.js";
import {identifier, literal, pathLiteral, sql} from "./sql/sql.js";

/** A file whose lines are in the table `lines`. */
export interface ReadFile {
  name: string;
  /** the file's own column names, in order */
  header: string[];
  /** which of them is what */
  columns: SourceColumns;
  /** number of the first data row: 2 in a text file with a header, 1 in Parquet */
  firstLine: number;
}

/**
 * Reads every source file into the engine's table `lines` (sql/lines.sql), each line with the reason for which it is not
 * counted, if any. `latestDay` (ISO) is the last day that counts; `withTexts` keeps the free text in `source_texts`. Throws a Fault naming the file for what can't be read.
 */
export async function read(
  engine: Engine,
  config: Config,
  {
    source,
    configPath,
    latestDay,
    withTexts = false
  }: {source: FileSource; configPath: string; latestDay: string; withTexts?: boolean}
): Promise<ReadFile[]> {
  await engine.run(sql("lines"));
  const files = findFiles(source.path, configPath);
  const read: ReadFile[] = [];
  for (const file of files) {
    const parts = {config, source, file, index: read.length, latestDay, withTexts};
    read.push(file.kind === "parquet" ? await readParquet(engine, parts) : await readPacked(engine, parts));
  }
  await removeControls(engine);
  return read;
}

interface Parts {
  config: Config;
  source: FileSource;
  file: SourceFile;
  index: number;
  latestDay: string;
  withTexts: boolean;
}

function readPacked(engine: Engine, parts: Parts): Promise<ReadFile> {
  return besides(parts.file.gzip ? checkGzip(parts.file) : undefined, readText(engine, parts));
}

/** The check of a file runs beside its reading, and is told first: reading what is damaged may fail in any way. */
async function besides(check: Promise<void> | undefined, reading: Promise<ReadFile>): Promise<ReadFile> {
  const [checked, file] = await Promise.allSettled([check, reading]);
  if (checked.status === "rejected") throw checked.reason;
  if (file.status === "rejected") throw file.reason;
  return file.value;
}

async function readText(engine: Engine, parts: Parts): Promise<ReadFile> {
  const {source, file} = parts;
  const encodings = encodingsOf(source);
  for (const [i, encoding] of encodings.entries()) {
    try {
      return await readTextAs(engine, parts, encoding);
    } catch (error) {
      const fault = readFault(error, file.name);
      if (!(fault.notUtf8 && i + 1 < encodings.length)) throw fault.error;
    }
  }
  throw new Fault(`unreadable source file: ${file.name}`);
}

/** Which to try in turn: a known export may come in several. */
function encodingsOf({encoding, preset, columns}: FileSource): string[] {
  if (encoding !== undefined) return [encoding];
  if (preset !== undefined && preset !== "auto") return presets[preset].encodings;
  return columns === undefined ? ["utf-8", "iso-8859-1"] : ["utf-8"];
}

async function readTextAs(engine: Engine, parts: Parts, encoding: string): Promise<ReadFile> {
  const {source, file} = parts;
  const {delimiter, columns: header, skipped, repeated} = await readHeader(file, encoding, source.delimiter);
  const folder = await mkdtemp(join(tmpdir(), `customer-intelligence-${process.pid}-text-`));
  try {
    let path = file.path;
    if (!isUtf8(encoding)) await transcode(file, encoding, (path = join(folder, "utf-8.csv")));
    const names = header.map((_, i) => `${literal(`c${i}`)}: 'VARCHAR'`).join(", ");
    const compression = file.gzip && path === file.path ? "gzip" : "none";
    const table = `read_csv(${pathLiteral(path)}, columns = {${names}}, delim = ${literal(delimiter)}, header = true,
      quote = '"', escape = '"', auto_detect = false, compression = '${compression}', skip = ${skipped}, max_line_size = 10000000)`;
    const fields = header.map((name, i) => ({name, sql: `c${i}`, type: "VARCHAR"}));
    return await insert(engine, parts, table, fields, {
      firstLine: 2 + skipped,
      repeated,
      breaks: lineBreaks(fields, delimiter)
    });
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function readParquet(engine: Engine, parts: Parts): Promise<ReadFile> {
  try {
    const chunks = await parquetChunks(engine, parts.file.path);
    return await besides(checkParquet(parts.file, chunks), readColumns(engine, parts));
  } catch (error) {
    throw parquetFault(error, parts.file.name);
  }
}

async function readColumns(engine: Engine, parts: Parts): Promise<ReadFile> {
  const table = `read_parquet(${pathLiteral(parts.file.path)})`;
  const described = await engine.columns(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM ${table})`,
    {name: "text", type: "text"}
  );
  const fields = described.name.map((name, i) => ({name, sql: identifier(name), type: described.type[i]}));
  return insert(engine, parts, table, fields, {firstLine: 1, repeated: [], breaks: {lineBreaks: "0", swallowed: "0"}});
}

interface Field {
  name: string;
  sql: string;
  type: string;
}

async function insert(
  engine: Engine,
  parts: Parts,
  table: string,
  fields: Field[],
  {
    firstLine,
    repeated,
    breaks
  }: {firstLine: number; repeated: string[]; breaks: {lineBreaks: string; swallowed: string}}
): Promise<ReadFile> {
  const {config, source, file, index, latestDay} = parts;
  const names = fields.map((field) => field.name);
  const preset = recognise(names, source, file.name);
  const {columns, rules} = resolveColumns(names, source, {fileName: file.name, preset, repeated});
  refuseAddresses(config, preset, file.name);
  const filled = rules.perOrder.map((name, i) => ({name, sql: fieldOf(name).sql, as: `f${i}`}));
  const field = (name: string): Field => {
    const of = filled.find((one) => one.name === name);
    return of ? {name, sql: of.as, type: "VARCHAR"} : fieldOf(name);
  };
  const text = (column: string | undefined) =>
    column === undefined ? "CAST(NULL AS VARCHAR)" : textExpression(field(column).sql, field(column).type);
  const number = (column: string) =>
    numberExpression(field(column).sql, field(column).type, {
      ...source,
      thousands: source.thousands ?? (source.decimal === "." ? preset?.thousands : undefined)
    });
  const maybeNumber = (column: string | undefined) => (column === undefined ? undefined : number(column));
  const any = (some: FileRule[]) =>
    some.map((rule) => ruleExpression(field(rule.column).sql, rule)).join(" OR ") || "false";
  const customerId = text(columns.customerId);
  const formats = [source.dateFormat ?? preset?.dateFormat ?? []].flat();
  const strings = fields.map(({sql: value, type}) => (type === "VARCHAR" ? value : `CAST(${value} AS VARCHAR)`));
  const price = columns.amount ?? columns.unitPrice;
  const amount = columns.amount && number(columns.amount);
  const units = columns.quantity ? number(columns.quantity) : "CAST(1 AS DOUBLE)";
  // where lines have amounts, a negative one tells what came back, whichever sign its quantity has
  const quantity = amount ? `CASE WHEN ${amount} < 0 THEN -abs(${units}) ELSE ${units} END` : units;
  const unitPrice = amount
    ? // the amount is the line's total: dividing gives the price whose product it is again
      `CASE WHEN ${units} = 0 THEN ${amount} ELSE ${amount} / abs(${units}) END`
    : number(price as string);
  const [discount, orderDiscount, orderRefund] = [columns.discount, columns.orderDiscount, columns.orderRefund];
  const isByOrder = filled.length > 0 || [discount, orderDiscount, orderRefund].some((column) => column !== undefined);
  const rows = isByOrder
    ? byOrder(table, {
        orderId: columns.orderId === undefined ? "NULL" : fieldOf(columns.orderId).sql,
        isFirstOnly: columns.orderId !== undefined && rules.perOrder.includes(columns.orderId),
        filled,
        quantity,
        unitPrice,
        discount: maybeNumber(discount),
        orderDiscount: maybeNumber(orderDiscount),
        orderRefund: maybeNumber(orderRefund),
        excluded: any(rules.exclude)
      })
    : table;
  const currency = text(columns.currency);
  await engine.run(
    sql("read", {
      file: index,
      latestDay: literal(latestDay),
      customerId: idExpression(customerId, preset),
      orderId: text(columns.orderId),
      orderedAt: momentExpression(
        field(columns.orderedAt),
        columns.time === undefined ? undefined : field(columns.time)
      ),
      quantity,
      hasQuantity: String(columns.quantity !== undefined),
      unitPrice: isByOrder ? "net_price" : unitPrice,
      refunded: isByOrder ? "refunded" : "NULL",
      country: labelExpression(text(columns.country)),
      currency: currencyExpression(field(price as string).sql, field(price as string).type),
      product: text(columns.product),
      cancelled: any(rules.cancelled),
      excluded: any(rules.exclude),
      otherCurrency: columns.currency
        ? `coalesce(upper(${currency}) <> ${literal(config.store.currency)}, false)`
        : "false",
      ...breaks,
      raw: `[${strings.join(", ")}]`,
      source: rows
    })
  );
  if (parts.withTexts) await collectTexts(engine, {table, fields, columns});
  return {name: file.name, header: names, columns, firstLine};

  function fieldOf(name: string): Field {
    return fields.find((field) => field.name === name) as Field;
  }

  function momentExpression(day: Field, time: Field | undefined): string {
    const {timezone} = config.store;
    if (time) return dateExpression(`concat_ws(' ', ${day.sql}, ${time.sql})`, "VARCHAR", formats, timezone);
    const zone = preset?.timezone !== undefined && day.type === "VARCHAR" ? ` || ' ${preset.timezone}'` : "";
    return dateExpression(zone ? `(trim(${day.sql})${zone})` : day.sql, day.type, formats, timezone);
  }
}

function idExpression(text: string, preset: Preset | undefined): string {
  if (preset?.customerIs === "email") return `lower(${text})`;
  return preset?.floatingCustomerIds ? floatingIdExpression(text) : text;
}

/** An address is nobody's to see, not even behind a login. */
function refuseAddresses({privacy}: Config, preset: Preset | undefined, fileName: string): void {
  if (preset?.customerIs !== "email" || privacy.customers !== "identified") return;
  throw new Fault(
    `privacy.customers: expected "pseudonymous" or "aggregate", not "identified": the customers of ${fileName} are called by their e-mail addresses`
  );
}

/**
 * SQL of how many line breaks the quoted fields of a line hold, and of how many lines they look to have swallowed: where
 * a quote is opened that another closes far below, all between is one field, with as many separators as its lines had.
 */
function lineBreaks(fields: Field[], delimiter: string): {lineBreaks: string; swallowed: string} {
  const texts = fields.map((field) => field.sql);
  const any = texts.map((value) => `contains(${value}, chr(10))`).join(" OR ");
  const all = `concat_ws('', ${texts.join(", ")})`;
  const count = (sign: string) => `(length(${all}) - length(replace(${all}, ${sign}, '')))`;
  const breaks = count("chr(10)");
  return {
    lineBreaks: `CASE WHEN ${any} THEN ${breaks} ELSE 0 END`,
    swallowed: `CASE WHEN (${any}) AND ${count(literal(delimiter))} >= ${fields.length - 1} * ${breaks} THEN ${breaks} ELSE 0 END`
  };
}

function isUtf8(encoding: string): boolean {
  return new TextDecoder(encoding).encoding === "utf-8";
}
