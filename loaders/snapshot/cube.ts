import type {DimensionId} from "../contract/dimensions.js";

/** The cube: one cell for each combination of bands that somebody is in. */
export interface Cube<Measure extends string> {
  cells: number;
  codes: Record<DimensionId, Uint16Array>;
  measures: Record<Measure, Float64Array>;
}

/**
 * Sums each measure (one value a customer) over the cells of the dimensions (one code a customer). Sums are rounded to
 * integers at the end. Cells are in the order of their codes, so that the same customers give the same bytes.
 */
export function cube<Measure extends string>(
  codes: Record<DimensionId, ArrayLike<number>>,
  sizes: Record<DimensionId, number>,
  measures: Record<Measure, ArrayLike<number>>,
  count: number
): Cube<Measure> {
  const ids = Object.keys(codes) as DimensionId[];
  const names = Object.keys(measures) as Measure[];
  // seven small dimensions fit into 2^53, so a cell's address is one number
  const address = new Float64Array(count);
  for (const id of ids) for (let i = 0; i < count; ++i) address[i] = address[i] * sizes[id] + codes[id][i];
  const sorted = Float64Array.from(new Set(address)).sort();
  const cellOf = new Map<number, number>();
  sorted.forEach((value, cell) => cellOf.set(value, cell));
  const cells = sorted.length;
  const result: Cube<Measure> = {
    cells,
    codes: Object.fromEntries(ids.map((id) => [id, new Uint16Array(cells)])) as Cube<Measure>["codes"],
    measures: Object.fromEntries(names.map((name) => [name, new Float64Array(cells)])) as Cube<Measure>["measures"]
  };
  for (let i = 0; i < count; ++i) {
    const cell = cellOf.get(address[i]) as number;
    for (const id of ids) result.codes[id][cell] = codes[id][i];
    for (const name of names) result.measures[name][cell] += measures[name][i];
  }
  for (const name of names) result.measures[name] = result.measures[name].map(Math.round);
  return result;
}
