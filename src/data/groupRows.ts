import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Columns} from "./decode.js";
import type {Filters} from "../filters/filters.js";
import {allowedValues} from "../filters/select.js";

/** The cells that no filter excludes, most revenue at risk first. */
export function groupRows(cube: Columns, dimensions: readonly Dimension[], filters: Filters): Uint32Array {
  const masks = Array.from(allowedValues(dimensions, filters), ([id, mask]) => ({mask, codes: cube.columns[id]}));
  const rows = Array.from({length: cube.length}, (_, row) => row);
  const left = rows.filter((row) => masks.every(({mask, codes}) => mask[codes[row]] === 1));
  const {revenueAtRisk, revenue} = cube.columns;
  return Uint32Array.from(left.sort((a, b) => revenueAtRisk[b] - revenueAtRisk[a] || revenue[b] - revenue[a] || a - b));
}
