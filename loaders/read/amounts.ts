import type {FileSource} from "../config/schema.js";
import {literal} from "../sql/sql.js";

/** SQL that reads amounts as people write them: with a currency's sign, code or name, in brackets, with signs of either side. */

/** Spaces come as plain, no-break and narrow no-break ones. */
const blank = "[ \u00a0\u202f]";
const blanks = "[\\s\\p{Z}]*";
/** What local currencies are called beside a number; a word that is none of these is no currency, and what it stands at no amount. */
const names = "(?:zł|zl|kr|Kč|Kc|Ft|lei|лв|руб|р|Rs|Rp|RM|R|Fr|SFr)\\.?";
/** "€", "AU $", "R$", "EUR", "zł" */
const codes = Intl.supportedValuesOf("currency").join("|");
const currency = `(?:(?:[A-Z]{1,3}${blank}?)?\\p{Sc}|${codes}|${names})`;
const minus = "[-\u2212]";

/** A number, or null: what is plain is read as it stands, and costs nothing more; separators must stand where they belong. */
export function numberExpression(
  field: string,
  type: string,
  {decimal, thousands}: Pick<FileSource, "decimal" | "thousands">
): string {
  if (type !== "VARCHAR") return toNumber(field);
  const written = writtenNumber(field, {decimal, thousands});
  // the engine itself reads 1_000
  if (thousands === "_") return written;
  const plain =
    decimal === "."
      ? toNumber(field)
      : `CASE WHEN NOT contains(${field}, '.') THEN ${toNumber(`replace(${field}, ',', '.')`)} END`;
  return `coalesce(${plain}, ${written})`;
}

/** The currency beside a number: its sign, wide and small forms as that sign, its code or name; or null: a plain number has none. */
export function currencyExpression(field: string, type: string): string {
  if (type !== "VARCHAR") return "CAST(NULL AS VARCHAR)";
  const found = `regexp_replace(regexp_extract(${field}, ${literal(currency)}), '[\\s\\p{Z}.]', '', 'g')`;
  const sign = `translate(${found}, '＄﹩￠￡￥￦', '$$¢£¥₩')`;
  // of these, sign and code are the same everywhere
  const one = `CASE ${sign} WHEN 'EUR' THEN '€' WHEN 'GBP' THEN '£' WHEN 'INR' THEN '₹' ELSE nullif(${sign}, '') END`;
  return `CASE WHEN TRY_CAST(${field} AS DECIMAL(18, 6)) IS NULL THEN ${one} END`;
}

/** The ISO code that stands beside a number, or null. */
export function codeExpression(field: string, type: string): string {
  if (type !== "VARCHAR") return "CAST(NULL AS VARCHAR)";
  return `CASE WHEN TRY_CAST(${field} AS DECIMAL(18, 6)) IS NULL THEN nullif(regexp_extract(${field}, '${codes}'), '') END`;
}

function writtenNumber(field: string, {decimal, thousands}: Pick<FileSource, "decimal" | "thousands">): string {
  const point = decimal === "." ? "\\." : ",";
  const groups = thousands === undefined || thousands === " " ? blank : `[${thousands}]`;
  const whole = `(?:\\d{1,3}(?:${groups}\\d{3})+|\\d+)`;
  const number = `(${whole}(?:${point}\\d*)?|${point}\\d+)`;
  const before = `(?:${minus}|\\+)?${blanks}${currency}?${blanks}(?:${minus}|\\+)?`;
  const shape = `^${blanks}${before}${blanks}${number}${blanks}${currency}?${minus}?${blanks}$`;
  const text = `trim(${field})`;
  const isBracketed = `(${text}[1] = '(' AND ${text}[-1] = ')')`;
  const inner = `CASE WHEN ${isBracketed} THEN ${text}[2:-2] ELSE ${text} END`;
  const digits = `regexp_replace(regexp_extract(${inner}, ${literal(shape)}, 1), ${literal(`[^0-9${decimal}]`)}, '', 'g')`;
  const signs = `(length(regexp_replace(${inner}, ${literal(`[^-\u2212]`)}, '', 'g')) + CAST(${isBracketed} AS INTEGER))`;
  const value = toNumber(decimal === "." ? digits : `replace(${digits}, ',', '.')`);
  return `CASE ${signs} WHEN 0 THEN ${value} WHEN 1 THEN -${value} END`;
}

/** By way of a decimal, which is neither infinite nor "not a number". */
function toNumber(value: string): string {
  return `CAST(TRY_CAST(${value} AS DECIMAL(18, 6)) AS DOUBLE)`;
}
