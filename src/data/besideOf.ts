import type {Dimension, DimensionId} from "../../loaders/contract/dimensions.js";
import type {Columns} from "./decode.js";
import type {Filters} from "../filters/filters.js";
import {allowedValues, select} from "../filters/select.js";
import type {Selection} from "../filters/select.js";

/** Two selections, one set beside the other. */
export interface Beside {
  selection: Selection;
  comparison: Selection;
  /** whether both are the same customers */
  same: boolean;
}

/**
 * What the filters leave, and what it is compared with: everybody, or those of another option, for whom all other filters
 * hold, too. `without` is a dimension whose filter is left out on both sides, as a figure by it shows all of its values.
 */
export function besideOf(
  cube: Columns,
  dimensions: readonly Dimension[],
  {filters, compare, without}: {filters: Filters; compare: string; without?: DimensionId}
): Beside {
  const rest = (some: Filters): Filters => {
    if (without === undefined) return some;
    const {[without]: _, ...others} = some;
    return others;
  };
  const [own, other] = [rest(filters), rest(filtersBeside(filters, compare))];
  return {
    selection: select(cube, dimensions, own),
    comparison: select(cube, dimensions, other),
    same: areSame(cube, dimensions, own, other)
  };
}

/** The filters of what is compared with. */
export function filtersBeside(filters: Filters, compare: string): Filters {
  const [id, slug] = compare.split(":");
  return slug === undefined ? {} : {...filters, [id]: [slug]};
}

/** Whether two filters leave the same cells of the cube: all the options of a dimension are as good as none. */
function areSame(cube: Columns, dimensions: readonly Dimension[], a: Filters, b: Filters): boolean {
  const [inA, inB] = [a, b].map((filters) => {
    const masks = Array.from(allowedValues(dimensions, filters), ([id, mask]) => ({mask, codes: cube.columns[id]}));
    return (cell: number) => masks.every(({mask, codes}) => mask[codes[cell]] === 1);
  });
  const {customers} = cube.columns;
  for (let cell = 0; cell < cube.length; ++cell) if (customers[cell] > 0 && inA(cell) !== inB(cell)) return false;
  return true;
}
