import type {Dimension, DimensionId} from "../../loaders/contract/dimensions.js";
import type {Columns} from "./decode.js";
import type {Filters} from "../filters/filters.js";
import {allowedValues} from "../filters/select.js";

/** Where customers.arrow keeps the codes of a dimension: its own numbers of that name are not bands. */
export const bandColumns: Partial<Record<DimensionId, string>> = {
  risk: "riskBand",
  recency: "recencyBand",
  frequency: "frequencyBand",
  value: "valueBand"
};

/** The rows of the listed customers that the filters leave, in the member's order: most revenue at risk first. */
export function customerRows(customers: Columns, dimensions: readonly Dimension[], filters: Filters): Uint32Array {
  const masks = Array.from(allowedValues(dimensions, filters), ([id, mask]) => {
    const name = bandColumns[id] ?? id;
    const codes = customers.columns[name];
    if (codes === undefined) throw new Error(`missing column: ${name}`);
    return {mask, codes};
  });
  const rows = new Uint32Array(customers.length);
  let kept = 0;
  for (let row = 0; row < customers.length; ++row) {
    if (masks.every(({mask, codes}) => mask[codes[row]] === 1)) rows[kept++] = row;
  }
  return rows.subarray(0, kept);
}
