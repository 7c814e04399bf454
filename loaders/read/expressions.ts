import type {Rule} from "../config/preset.js";
import {literal} from "../sql/sql.js";

/** SQL that reads one raw value: `field` is the SQL of the column, `type` its type in the file (VARCHAR in a CSV). */

/** Blanks and control characters, which trim takes as a list; it is slow, so only what begins or ends with one is given to it. */
const blanks = `concat(${Array.from({length: 33}, (_, code) => `chr(${code})`).join(", ")})`;
/** What nobody sees: control characters, zero-width ones and marks of direction, and what is no character at all. */
const unseen = "[\\p{Cc}\\p{Cf}\\x{FFFE}\\x{FFFF}]";
/** Labels stand in legends, menus and addresses: what is longer is no name. */
const longest = 100;

/**
 * Text without surrounding blanks and unseen characters, accents in one form (NFC), so that what looks alike is alike;
 * empty and spelled-out nulls are null.
 */
export function textExpression(field: string, type: string): string {
  const text = type === "VARCHAR" ? cleanText(field) : `CAST(${field} AS VARCHAR)`;
  // only what is as short as these words is compared with them; an IN of as many would be a join over all lines
  const isNull = `length(${text}) <= 6 AND list_contains(['', 'null', 'nan', 'none', '\\n'], lower(${text}))`;
  const plain = `CASE WHEN ${isNull} THEN NULL ELSE ${text} END`;
  // an integer id in a column of floating-point numbers, because some rows had none
  return /^(DOUBLE|FLOAT)/.test(type) ? `coalesce(CAST(TRY_CAST(${field} AS BIGINT) AS VARCHAR), ${plain})` : plain;
}

/** A text that is shown as a label, cut at 100 characters. */
export function labelExpression(text: string): string {
  return `CASE WHEN strlen(${text}) > ${longest} AND length(${text}) > ${longest} THEN left(${text}, ${longest - 1}) || '…' ELSE ${text} END`;
}

/** Text of ASCII alone, as most is, is spared what it does not need. */
function cleanText(field: string): string {
  // unseen ones first: normalizing ends at a NUL
  const seen = `nfc_normalize(regexp_replace(${field}, '${unseen}', '', 'g'))`;
  return `CASE
      WHEN strlen(${field}) <> length(${field}) THEN regexp_replace(${seen}, '^[\\s\\p{Z}]+|[\\s\\p{Z}]+$', '', 'g')
      WHEN ${field}[1] <= ' ' OR ${field}[-1] <= ' ' THEN trim(${field}, ${blanks})
      ELSE ${field}
    END`;
}

/** A customer id that went through a column of floating-point numbers, back as it was. */
export function floatingIdExpression(text: string): string {
  return `regexp_replace(${text}, '^(\\d+)\\.0$', '\\1')`;
}

/** What tells a zone after a time of day, with or without a blank before it: Z, UTC, GMT, +02:00, +0200, +02, UTC+02:00. */
const zoneEnd = "(Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?)$";
const endsWithZone = `(?i):\\d{2}(?:[.,]\\d+)?(?: ?[AP]M)? ?${zoneEnd}`;

/**
 * A timestamp in the store's time zone, or null. ISO 8601 is always understood. Behind any form of date and time, UTC,
 * GMT, Z and offsets mean what they say; an offset that no place has is unreadable, like any other zone.
 */
export function dateExpression(field: string, type: string, formats: string[], timezone: string): string {
  const zone = literal(timezone);
  if (type === "TIMESTAMP WITH TIME ZONE") return `${field} AT TIME ZONE ${zone}`;
  if (type !== "VARCHAR") return `TRY_CAST(${field} AS TIMESTAMP)`;
  const text = `trim(${field})`;
  const local = `regexp_replace(${text}, ${literal(`(?i) ?${zoneEnd}`)}, '')`;
  const zoned = formats.map((format) => format.replace(/ ?%z$/, ""));
  const plain = formats.filter((format) => !format.endsWith("%z"));
  const read = `CASE
      WHEN regexp_matches(${text}, ${literal(endsWithZone)})
      THEN ((${localTime(local, zoned)}) - to_minutes(${offsetMinutes(text)})) AT TIME ZONE 'UTC' AT TIME ZONE ${zone}
      ELSE ${localTime(text, plain)}
    END`;
  // a format that begins with the year may contradict ISO (%Y-%d-%m)
  if (formats.some((format) => /^%[yY]/.test(format))) return read;
  // most values are 19 characters long, with an offset behind them or none: they are spared the patterns
  const isPlain = (length: number) =>
    `length(${field}) = ${length} AND ${field}[11] = ' ' AND ${field}[17] = ':' AND ${field}[5] = '-'`;
  const isOffset = [22, 23, 24, 25].map((at) => `${field}[${at}] BETWEEN '0' AND '9'`).join(" AND ");
  const minutes = `TRY_CAST(${field}[24:25] AS INTEGER)`;
  const offset = `(60 * TRY_CAST(${field}[22:23] AS INTEGER) + ${minutes}) * CASE WHEN ${field}[21] = '-' THEN -1 ELSE 1 END`;
  const shifted = `TRY_CAST(left(${field}, 19) AS TIMESTAMP) - to_minutes(CASE WHEN ${minutes} < 60 AND ${offset} BETWEEN -720 AND 840 THEN ${offset} END)`;
  return `CASE WHEN ${isPlain(19)} THEN TRY_CAST(${field} AS TIMESTAMP)
    WHEN ${isPlain(25)} AND ${field}[20] = ' ' AND ${field}[21] IN ('+', '-') AND ${field}[14] = ':' AND ${isOffset}
    THEN coalesce((${shifted}) AT TIME ZONE 'UTC' AT TIME ZONE ${zone}, ${read})
    ELSE ${read} END`;
}

/** Minutes from UTC of the zone that a text ends with; null where no place is so far from it. */
function offsetMinutes(text: string): string {
  const offset = `regexp_extract(${text}, '[+-]\\d{2}:?(\\d{2})?$')`;
  const minutes = `CAST(CASE WHEN length(${offset}) > 3 THEN right(${offset}, 2) ELSE '0' END AS INTEGER)`;
  const all = `(CASE WHEN ${offset}[1] = '-' THEN -1 ELSE 1 END * (60 * CAST(${offset}[2:3] AS INTEGER) + ${minutes}))`;
  return `CASE WHEN ${offset} = '' THEN 0 WHEN ${minutes} < 60 AND ${all} BETWEEN -720 AND 840 THEN ${all} END`;
}

/** A timestamp without a zone, or null: by one of the formats, or ISO. */
function localTime(text: string, formats: string[]): string {
  // the engine would pass over what follows the time, such as an offset of one digit
  const iso = `CASE WHEN NOT regexp_matches(${text}, ':\\d\\d.*[-+A-Za-z]') THEN TRY_CAST(${text} AS TIMESTAMP) END`;
  if (formats.length === 0) return iso;
  // the engine would read 12/01/10 as the year 12: beside a named format, only what has a four-digit year and a hyphen is ISO
  const isoAlone = `CASE WHEN ${text}[5] = '-' THEN ${iso} END`;
  const named = `try_strptime(${text}, [${formats.flatMap(withTimeOfDay).map(literal).join(", ")}])`;
  const isoFirst = !formats.some((format) => /^%[yY]/.test(format));
  return `coalesce(${(isoFirst ? [isoAlone, named] : [named, isoAlone]).join(", ")})`;
}

/** True where a value is one that the rule is about; never null. */
export function ruleExpression(
  field: string,
  {startsWith, equals, contains, filled, empty}: Omit<Rule, "column">
): string {
  const text = `trim(CAST(${field} AS VARCHAR))`;
  if (empty) return `coalesce(${text} = '', true)`;
  if (filled) return `coalesce(${text} <> '', false)`;
  if (startsWith !== undefined) return `coalesce(starts_with(${text}, ${literal(startsWith)}), false)`;
  const values = (contains ?? equals ?? []).map((value) => literal(value.toLowerCase()));
  if (contains) return `coalesce(${values.map((value) => `contains(lower(${text}), ${value})`).join(" OR ")}, false)`;
  return `coalesce(list_contains([${values.join(", ")}], lower(${text})), false)`;
}

/** A format of a day alone also reads what has a time of day after it. */
function withTimeOfDay(format: string): string[] {
  if (/%[HIcXT]/.test(format)) return [format];
  const times = [" %H:%M:%S", " %H:%M", "T%H:%M:%S", " %I:%M:%S %p", " %I:%M %p"];
  return [format, ...times.map((time) => format + time)];
}
