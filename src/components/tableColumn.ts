import type {Numbers} from "./decode.js";
import type {Cell} from "./csv.js";

/** One column of a table over columns: how its rows are ordered, shown, searched and downloaded. */
export interface TableColumn {
  id: string;
  label: string;
  /** numbers stand right, and start with the largest when they are sorted */
  numeric: boolean;
  /** negative where row a comes before row b, ascending; missing numbers come last either way */
  compare: (a: number, b: number) => number;
  missing: (row: number) => boolean;
  text: (row: number) => string;
  cell: (row: number) => Cell;
}

/** A column of numbers; `scale` divides what is stored (hundredths: 100). */
export function numberColumn(
  id: string,
  label: string,
  values: Numbers,
  show: (value: number) => string,
  {scale = 1}: {scale?: number} = {}
): TableColumn {
  return {
    id,
    label,
    numeric: true,
    compare: (a, b) => values[a] - values[b],
    missing: (row) => Number.isNaN(values[row]),
    text: (row) => show(values[row] / scale),
    cell: (row) => (Number.isNaN(values[row]) ? null : values[row] / scale)
  };
}

/** A dictionary-encoded column of texts, ordered by the dictionary or, where `alphabetic`, by its words. */
export function codeColumn(
  id: string,
  label: string,
  codes: Numbers,
  dictionary: readonly string[],
  {alphabetic = false}: {alphabetic?: boolean} = {}
): TableColumn {
  const rank = dictionary.map((_, code) => code);
  if (alphabetic) {
    const sorted = [...rank].sort((a, b) => collator.compare(dictionary[a], dictionary[b]));
    sorted.forEach((code, place) => (rank[code] = place));
  }
  const text = (row: number) => dictionary[codes[row]] ?? "";
  return {
    id,
    label,
    numeric: false,
    compare: (a, b) => rank[codes[a]] - rank[codes[b]],
    missing: (row) => !(codes[row] >= 0),
    text,
    cell: text
  };
}

/** A column of texts that are looked up by row. */
export function textColumn(id: string, label: string, text: (row: number) => string): TableColumn {
  return {
    id,
    label,
    numeric: false,
    compare: (a, b) => collator.compare(text(a), text(b)),
    missing: (row) => text(row) === "",
    text,
    cell: text
  };
}

const collator = new Intl.Collator("en", {numeric: true});
