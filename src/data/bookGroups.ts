import type {BookCell} from "../charts/customerBook.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Filters} from "../filters/filters.js";
import type {Columns} from "./decode.js";
import {findDimension} from "./findDimension.js";
import {groupRows} from "./groupRows.js";
import {major} from "./units.js";

/**
 * The same from the cube, where not every customer can be drawn: groups by persona, last order and value, each at its mean, by
 * the store's usual gap. Nothing where that is not known.
 */
export function bookGroups(
  cube: Columns,
  dimensions: readonly Dimension[],
  filters: Filters,
  storeGap: number | null
): BookCell[] {
  if (storeGap === null || !(storeGap > 0)) return [];
  const {columns} = cube;
  const personas = findDimension(dimensions, "persona").values;
  const groups = new Map<string, {index: number; customers: number; days: number; year: number; atRisk: number}>();
  for (const row of groupRows(cube, dimensions, filters)) {
    const index = columns.persona[row];
    const key = `${index} ${columns.recency[row]} ${columns.value[row]}`;
    const group = groups.get(key) ?? {index, customers: 0, days: 0, year: 0, atRisk: 0};
    groups.set(key, group);
    group.customers += columns.customers[row];
    group.days += columns.recencyDays[row];
    group.year += columns.revenueYear[row];
    group.atRisk += columns.revenueAtRisk[row];
  }
  return Array.from(groups.values())
    .filter(({customers}) => customers > 0)
    .map(({index, customers, days, year, atRisk}) => ({
      persona: personas[index],
      index,
      customers,
      silence: Math.max(0, days / customers - 1) / storeGap,
      spend: major(year) / customers,
      atRisk: Number.isFinite(atRisk) ? major(atRisk) : null
    }));
}
