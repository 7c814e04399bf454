import type {CustomerAtRisk} from "../charts/customersAtRisk.js";
import type {Columns} from "./decode.js";

/** The first customers of a list, which is sorted by revenue at risk; none where nobody has a risk. */
export function customerRiskRows(customers: Columns, rows: Uint32Array, most = 10): CustomerAtRisk[] {
  const {persona, churnRisk, revenueAtRisk, monetary} = customers.columns;
  return Array.from(rows.subarray(0, most), (row) => ({
    key: customers.texts.key(row),
    persona: customers.dictionaries.persona[persona[row]],
    index: persona[row],
    churnRisk: churnRisk[row],
    revenueAtRisk: revenueAtRisk[row],
    spent: monetary[row]
  })).filter((row) => row.churnRisk > 0 && row.revenueAtRisk > 0);
}
