import type {Preset} from "../config/preset.js";
import type {Config, FileSource} from "../config/schema.js";
import type {Engine} from "../engine/engine.js";
import {Fault} from "../fault.js";
import {codeExpression, currencyExpression, numberExpression} from "./amounts.js";
import {byOrder} from "./byOrder.js";
import {collectTexts} from "./collectTexts.js";
import {resolveColumns, type FileRule} from "./columns.js";
import {dateExpression, floatingIdExpression, labelExpression, ruleExpression, textExpression} from "./expressions.js";
import {inStoreCurrency} from "./inStoreCurrency.js";
import type {SourceFile} from "./findFiles.js";
import {orphansOf, withJoined, type Joined} from "./joinTables.js";
import type {Opened} from "./openFile.js";
import {recognise} from "./recognise.js";
import {literal, sql} from "../sql/sql.js";
import type {ReadFile} from "../read.js";

/** A file to read, and how. */
export interface Parts {
  config: Config;
  source: FileSource;
  file: SourceFile;
  index: number;
  latestDay: string;
  withTexts: boolean;
  joined: Joined[];
}

/** A column of a file: its name, the SQL that reads it and the type of what that gives. */
export interface Field {
  name: string;
  sql: string;
  type: string;
}

/**
 * Reads the rows of a file into the engine's table `lines`, each by the columns and rules that the
 * config or the file's export has for it.
 */
export async function insertLines(engine: Engine, parts: Parts, opened: Opened): Promise<ReadFile> {
  const {config, source, file, index, latestDay, joined} = parts;
  const {table, fields, firstLine, repeated, breaks} = withJoined(opened, joined, file.name);
  const names = fields.map((field) => field.name);
  const preset = recognise(names, source, file.name);
  const {columns, rules} = resolveColumns(names, source, {fileName: file.name, preset, repeated});
  const customerIs = source.customerIs ?? preset?.customerIs;
  if (customerIs === "email") refuseAddresses(config, file.name);
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
  const price = (columns.amount ?? columns.unitPrice) as string;
  const currency =
    columns.currency === undefined
      ? codeExpression(field(price).sql, field(price).type)
      : `upper(${text(columns.currency)})`;
  const {factor, otherCurrency} = inStoreCurrency(config.store.currency, {source, currency});
  const money = (column: string) => (factor === undefined ? number(column) : `(${number(column)} * ${factor})`);
  const maybeMoney = (column: string | undefined) => (column === undefined ? undefined : money(column));
  const any = (some: FileRule[]) =>
    some.map((rule) => ruleExpression(field(rule.column).sql, rule)).join(" OR ") || "false";
  const nameOf = (some: FileRule[]) => {
    const whens = some.map(
      (rule) => `WHEN ${ruleExpression(field(rule.column).sql, rule)} THEN ${literal(rule.reason ?? "")}`
    );
    return whens.length === 0 ? "CAST(NULL AS VARCHAR)" : `CASE ${whens.join(" ")} END`;
  };
  const customerId = text(columns.customerId);
  const formats = [source.dateFormat ?? preset?.dateFormat ?? []].flat();
  const strings = fields.map(({sql: value, type}) => (type === "VARCHAR" ? value : `CAST(${value} AS VARCHAR)`));
  const amount = columns.amount && money(columns.amount);
  const units = columns.quantity ? number(columns.quantity) : "CAST(1 AS DOUBLE)";
  // where lines have amounts, a negative one tells what came back, whichever sign its quantity has
  const quantity = amount ? `CASE WHEN ${amount} < 0 THEN -abs(${units}) ELSE ${units} END` : units;
  const unitPrice = amount
    ? // the amount is the line's total: dividing gives the price whose product it is again
      `CASE WHEN ${units} = 0 THEN ${amount} ELSE ${amount} / abs(${units}) END`
    : money(price);
  const [discount, orderDiscount, orderRefund] = [columns.discount, columns.orderDiscount, columns.orderRefund];
  const isByOrder =
    filled.length > 0 ||
    [discount, columns.returned, orderDiscount, orderRefund].some((column) => column !== undefined);
  // what an order's lines are worth takes a pass of its own, by their position. They are kept: read twice they may come in another
  // order, and of a broken line the engine fails within itself where it reads some of the columns alone
  if (isByOrder) await engine.run(`CREATE OR REPLACE TEMP TABLE export_rows AS SELECT * FROM ${table}`);
  const own = isByOrder ? "export_rows" : table;
  if (isByOrder) {
    const parts = byOrder(own, {
      orderId: columns.orderId === undefined ? "NULL" : fieldOf(columns.orderId).sql,
      isFirstOnly: columns.orderId !== undefined && rules.perOrder.includes(columns.orderId),
      filled,
      quantity,
      unitPrice,
      discount: maybeMoney(discount),
      returned: columns.returned && number(columns.returned),
      orderDiscount: maybeMoney(orderDiscount),
      orderRefund: maybeMoney(orderRefund),
      orderSubtotal: maybeMoney(columns.orderSubtotal),
      excluded: any(rules.exclude)
    });
    await engine.run(`CREATE OR REPLACE TEMP TABLE order_parts AS ${parts}`);
  }
  const rows = isByOrder ? `(SELECT own.*, parts.* FROM ${own} AS own POSITIONAL JOIN order_parts AS parts)` : table;
  await engine.run(
    sql("read", {
      file: index,
      latestDay: literal(latestDay),
      customerId: idExpression(customerId, {customerIs, preset}),
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
      channel: labelExpression(text(columns.channel)),
      // where a column or rates say what each line is of, signs say nothing more
      currency:
        columns.currency === undefined && !source.currencies
          ? currencyExpression(field(price).sql, field(price).type)
          : "NULL",
      product: text(columns.product),
      cancelled: any(rules.cancelled),
      excludedAs: nameOf(rules.exclude),
      otherCurrency,
      ...breaks,
      raw: `[${strings.join(", ")}]`,
      source: rows
    })
  );
  if (isByOrder) for (const kept of ["export_rows", "order_parts"]) await engine.run(`DROP TABLE ${kept}`);
  if (parts.withTexts) await collectTexts(engine, {table, fields, columns});
  return {
    name: file.name,
    header: names,
    columns,
    firstLine,
    orphans: await orphansOf(engine, {table, fields}, joined)
  };

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

function idExpression(
  text: string,
  {customerIs, preset}: {customerIs: FileSource["customerIs"]; preset: Preset | undefined}
): string {
  if (customerIs === "email") return `lower(${text})`;
  return preset?.floatingCustomerIds ? floatingIdExpression(text) : text;
}

/** An address is nobody's to see, not even behind a login. */
function refuseAddresses({privacy}: Config, fileName: string): void {
  if (privacy.customers !== "identified") return;
  throw new Fault(
    `privacy.customers: expected "pseudonymous" or "aggregate", not "identified": the customers of ${fileName} are called by their e-mail addresses`
  );
}
