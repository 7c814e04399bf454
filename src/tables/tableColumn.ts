import type {Numbers} from "../data/decode.js";
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
  /** words that may take several lines */
  long?: boolean;
  /** where the row's cell leads */
  href?: (row: number) => string;
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
  let rank: number[] | undefined;
  const ranked = (): number[] => {
    rank = dictionary.map((_, code) => code);
    if (!alphabetic) return rank;
    const sorted = [...rank].sort((a, b) => compareTexts(dictionary[a], dictionary[b]));
    for (const [place, code] of sorted.entries()) rank[code] = place;
    return rank;
  };
  const place = (row: number): number => (rank ?? ranked())[codes[row]];
  const text = (row: number) => dictionary[codes[row]] ?? "";
  return {
    id,
    label,
    numeric: false,
    compare: (a, b) => place(a) - place(b),
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
    compare: (a, b) => compareTexts(text(a), text(b)),
    missing: (row) => text(row) === "",
    text,
    cell: text
  };
}

let collator: Intl.Collator | undefined;

/** A collator takes a browser longer to make than the whole page, so it is made when somebody sorts. */
function compareTexts(a: string, b: string): number {
  collator ??= new Intl.Collator("en", {numeric: true});
  return collator.compare(a, b);
}
