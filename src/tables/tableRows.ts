import type {TableColumn} from "./tableColumn.js";

export interface TableOrder {
  column: TableColumn;
  descending: boolean;
}

/** The rows whose texts hold every word that is searched for, in the order asked for; equal rows keep theirs. */
export function tableRows(
  rows: Uint32Array,
  columns: readonly TableColumn[],
  {search = "", order}: {search?: string; order?: TableOrder}
): Uint32Array {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const texts = columns.filter((column) => !column.numeric);
  const found = words.length === 0 ? rows.slice() : rows.filter((row) => matches(row, texts, words));
  if (order === undefined) return found;
  const {column, descending} = order;
  const sign = descending ? -1 : 1;
  return found.sort((a, b) => {
    const [lacksA, lacksB] = [column.missing(a), column.missing(b)];
    if (lacksA || lacksB) return Number(lacksA) - Number(lacksB);
    return sign * column.compare(a, b);
  });
}

function matches(row: number, texts: readonly TableColumn[], words: readonly string[]): boolean {
  const text = texts.map((column) => column.text(row).toLowerCase()).join("\n");
  return words.every((word) => text.includes(word));
}
