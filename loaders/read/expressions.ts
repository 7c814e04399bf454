import type {FileSource} from "../config/schema.js";
import {literal} from "../sql/sql.js";

/** SQL that reads one raw value: `field` is the SQL of the column, `type` its type in the file (VARCHAR in a CSV). */

/** Text without surrounding blanks; empty and spelled-out nulls are null. */
export function textExpression(field: string, type: string): string {
  const text = type === "VARCHAR" ? `trim(${field})` : `CAST(${field} AS VARCHAR)`;
  // only what is as short as these words is compared with them; an IN of as many would be a join over all lines
  const isNull = `length(${text}) <= 6 AND list_contains(['', 'null', 'nan', 'none', '\\n'], lower(${text}))`;
  const plain = `CASE WHEN ${isNull} THEN NULL ELSE ${text} END`;
  // an integer id in a column of floating-point numbers, because some rows had none
  return /^(DOUBLE|FLOAT)/.test(type) ? `coalesce(CAST(TRY_CAST(${field} AS BIGINT) AS VARCHAR), ${plain})` : plain;
}

/** A customer id that went through a column of floating-point numbers, back as it was. */
export function floatingIdExpression(text: string): string {
  return `regexp_replace(${text}, '^(\\d+)\\.0$', '\\1')`;
}

/** A number, or null. Currency signs around it are passed over; separators must stand where they belong. */
export function numberExpression(field: string, type: string, {decimal, thousands}: FileSource): string {
  if (type !== "VARCHAR") return toNumber(field);
  const bare = `regexp_replace(trim(${field}), '^(-?)[\\p{Sc}\\s]+|[\\p{Sc}\\s]+$', '\\1', 'g')`;
  if (decimal === "." && !thousands) return `coalesce(${toNumber(field)}, ${toNumber(bare)})`;
  const point = decimal === "." ? "\\." : ",";
  // spaces come as plain, no-break and narrow no-break ones
  const group = thousands === undefined ? "" : thousands === " " ? "[ \u00a0\u202f]" : `[${thousands}]`;
  const whole = group ? `(\\d{1,3}(${group}\\d{3})+|\\d+)` : "\\d+";
  const shape = `^[-+]?(${whole}(${point}\\d*)?|${point}\\d+)([eE][-+]?\\d+)?$`;
  const ungrouped = group ? `regexp_replace(${bare}, ${literal(group)}, '', 'g')` : bare;
  const number = decimal === "." ? ungrouped : `replace(${ungrouped}, ',', '.')`;
  return `CASE WHEN regexp_matches(${bare}, ${literal(shape)}) THEN ${toNumber(number)} END`;
}

/** A timestamp in the store's time zone, or null. ISO 8601 is always understood, with or without an offset from UTC. */
export function dateExpression(field: string, type: string, formats: string[], timezone: string): string {
  const zone = literal(timezone);
  if (type === "TIMESTAMP WITH TIME ZONE") return `${field} AT TIME ZONE ${zone}`;
  if (type !== "VARCHAR") return `TRY_CAST(${field} AS TIMESTAMP)`;
  const text = `trim(${field})`;
  const offset = "(Z|[+-]\\d{2}(:?\\d{2})?)$";
  // the engine reads +05:00 and +05, but neither +0500 nor a blank before it
  const engineOffset = `regexp_replace(${text}, ' ?([+-]\\d{2}):?(\\d{2})?$', '\\1:\\2')`;
  const iso = `CASE
      WHEN length(${text}) >= 17 AND regexp_matches(${text}, ${literal(`\\d ?${offset}`)}) AND NOT regexp_matches(${text}, '^[-\\d]+$')
      THEN TRY_CAST(${engineOffset} AS TIMESTAMPTZ) AT TIME ZONE ${zone}
      ELSE TRY_CAST(${text} AS TIMESTAMP)
    END`;
  // most values are 19 characters long and have no offset: they are spared the pattern
  const quickIso = `CASE WHEN length(${field}) = 19 AND ${field}[11] = ' ' THEN TRY_CAST(${field} AS TIMESTAMP) ELSE ${iso} END`;
  // the engine would read 12/01/10 as the year 12: beside a named format, only what has a four-digit year and a hyphen is ISO
  const isoAlone = formats.length > 0 ? `CASE WHEN ${text}[5] = '-' THEN ${quickIso} END` : quickIso;
  const zoned = formats.filter((format) => format.includes("%z"));
  const local = formats.filter((format) => !format.includes("%z")).flatMap(withTimeOfDay);
  const tries = [
    ...(local.length ? [`try_strptime(${text}, [${local.map(literal).join(", ")}])`] : []),
    ...zoned.map((format) => `try_strptime(${text}, ${literal(format)}) AT TIME ZONE ${zone}`)
  ];
  // a format that begins with the year may contradict ISO (%Y-%d-%m); for any other, what looks like ISO is ISO
  const isoFirst = !formats.some((format) => /^%[yY]/.test(format));
  return `coalesce(${(isoFirst ? [isoAlone, ...tries] : [...tries, isoAlone]).join(", ")})`;
}

/** True where the line belongs to a cancelled order. */
export function cancelledExpression(field: string, rule: NonNullable<FileSource["cancelled"]>): string {
  const text = `trim(CAST(${field} AS VARCHAR))`;
  if (rule.startsWith !== undefined) return `coalesce(starts_with(${text}, ${literal(rule.startsWith)}), false)`;
  const values = Array.isArray(rule.equals) ? rule.equals : [rule.equals ?? ""];
  return `coalesce(list_contains([${values.map((value) => literal(value.toLowerCase())).join(", ")}], lower(${text})), false)`;
}

/** By way of a decimal, which is neither infinite nor "not a number". */
function toNumber(value: string): string {
  return `CAST(TRY_CAST(${value} AS DECIMAL(18, 6)) AS DOUBLE)`;
}

/** A format of a day alone also reads what has a time of day after it. */
function withTimeOfDay(format: string): string[] {
  if (/%[HIcXT]/.test(format)) return [format];
  const times = [" %H:%M:%S", " %H:%M", "T%H:%M:%S", " %I:%M:%S %p", " %I:%M %p"];
  return [format, ...times.map((time) => format + time)];
}
