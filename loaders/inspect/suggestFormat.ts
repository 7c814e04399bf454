import type {FileSource} from "../config/schema.js";
import type {Engine} from "../engine/engine.js";
import type {ReadFile} from "../read.js";

/** Forms of a day in figures: what stands where is told by the whole of the values. */
const forms = [
  {
    pattern: String.raw`^\s*(\d{1,2})([/.-])(\d{1,2})[/.-]\d{4}\b`,
    of: (first: string, s: string, second: string) => `%${first}${s}%${second}${s}%Y`
  },
  {
    pattern: String.raw`^\s*(\d{1,2})([/.-])(\d{1,2})[/.-]\d{2}\b`,
    of: (first: string, s: string, second: string) => `%${first}${s}%${second}${s}%y`
  },
  {
    pattern: String.raw`^\s*\d{4}[/.-](\d{1,2})([/.-])(\d{1,2})\b`,
    of: (first: string, s: string, second: string) => `%Y${s}%${first}${s}%${second}`
  }
];

/**
 * What to write as source.dateFormat for the dates that could not be read, as the end of a message, or nothing: the order
 * of day and month is taken from the values above 12 alone.
 */
export async function suggestFormat(engine: Engine, files: ReadFile[], source: FileSource): Promise<string> {
  const value = `list_extract(raw, list_extract([${files.map(({header, columns}) => header.indexOf(columns.orderedAt) + 1)}], file + 1))`;
  for (const {pattern, of} of forms) {
    const group = (i: number) => `regexp_extract(value, '${pattern}', ${i})`;
    const found = await engine.columns(
      `SELECT coalesce(max(TRY_CAST(${group(1)} AS INTEGER)), 0) AS first, coalesce(max(TRY_CAST(${group(3)} AS INTEGER)), 0) AS second,
        coalesce(min(${group(2)}), '') AS low, coalesce(max(${group(2)}), '') AS high
      FROM (SELECT ${value} AS value FROM lines WHERE reason = 2) WHERE regexp_matches(value, '${pattern}')`,
      {first: "int32", second: "int32", low: "text", high: "text"}
    );
    const [first, second] = [found.first[0], found.second[0]];
    if (!(first > 0) || found.low[0] !== found.high[0]) continue;
    const dayFirst = first > 12 && first <= 31 && second <= 12;
    const dayLast = second > 12 && second <= 31 && first <= 12;
    if (!dayFirst && !dayLast) continue;
    const format = dayFirst ? of("d", found.low[0], "m") : of("m", found.low[0], "d");
    if ([source.dateFormat].flat().includes(format)) continue;
    // a day that no calendar has is of the same form and still no date
    const day = String.raw`regexp_extract(value, '^\s*([^\sT]+)', 1)`;
    const {read} = await engine.columns(
      `SELECT CAST(count(try_strptime(${day}, '${format}')) AS DOUBLE) AS read FROM (SELECT ${value} AS value FROM lines WHERE reason = 2)`,
      {read: "float64"}
    );
    if (!(read[0] > 0)) continue;
    return `; the dates fit source.dateFormat: "${format}"`;
  }
  return "";
}
