import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {PersonaValue} from "../charts/valueByPersona.js";
import type {Columns} from "./decode.js";
import type {Filters} from "../filters/filters.js";
import {major} from "./units.js";
import {findDimension} from "./findDimension.js";
import {groupRows} from "./groupRows.js";

/** The value of the next twelve months by persona, in their order, from the cube of a site that publishes groups only. */
export function valueGroups(cube: Columns, dimensions: readonly Dimension[], filters: Filters): PersonaValue[] {
  const {persona, customers, customerValue} = cube.columns;
  if (customerValue === undefined) throw new Error("missing column: customerValue");
  const values = findDimension(dimensions, "persona").values.map((persona, index) => ({
    persona,
    index,
    customers: 0,
    customerValue: 0
  }));
  for (const cell of groupRows(cube, dimensions, filters)) {
    values[persona[cell]].customers += customers[cell];
    values[persona[cell]].customerValue += major(customerValue[cell]);
  }
  return values.filter((row) => row.customers > 0);
}
