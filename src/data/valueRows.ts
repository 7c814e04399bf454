import type {PersonaValue} from "../charts/valueByPersona.js";
import type {Columns} from "./decode.js";

/** The value of the next twelve months of the listed customers by persona, in their order; none where it is not published. */
export function valueRows(customers: Columns, rows: Uint32Array): PersonaValue[] {
  const {persona, value} = customers.columns;
  const values = customers.dictionaries.persona.map((persona, index) => ({
    persona,
    index,
    customers: 0,
    customerValue: 0
  }));
  for (const row of rows) {
    ++values[persona[row]].customers;
    values[persona[row]].customerValue += value[row];
  }
  return values.filter((row) => row.customers > 0 && Number.isFinite(row.customerValue));
}
