import type {Dimension, DimensionId} from "../../loaders/contract/dimensions.js";
import type {Columns} from "./decode.js";
import {bandColumns} from "./customerRows.js";

/** What stands for customers.arrow on a site that publishes groups only: its columns, without a row. */
export function noCustomers(dimensions: readonly Dimension[]): Columns {
  const numbers = ["recency", "frequency", "monetary", "churnRisk", "revenueAtRisk", "value", "vip"];
  return {
    length: 0,
    columns: Object.fromEntries(
      [...numbers, ...dimensions.map(({id}) => nameOf(id))].map((name) => [name, new Float64Array(0)])
    ),
    dictionaries: Object.fromEntries(dimensions.map(({id, values}) => [nameOf(id), values])),
    texts: {key: () => ""}
  };
}

function nameOf(id: DimensionId): string {
  return bandColumns[id] ?? id;
}
