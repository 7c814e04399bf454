import type {Columns} from "../../src/data/decode.js";

/** A customer as customers.arrow has it, in words and exact numbers. */
export interface CustomerRow {
  persona: string;
  country: string;
  action: string;
  riskBand: string;
  recencyBand: string;
  recency: number;
  frequency: number;
  monetary: number;
  revenueYear: number;
  /** NaN where none is told */
  risk: number;
  atRisk: number;
}

export function customerRows({length, columns, dictionaries}: Columns): CustomerRow[] {
  const word = (id: string, row: number) => dictionaries[id][columns[id][row]];
  return Array.from({length}, (_, row) => ({
    persona: word("persona", row),
    country: word("country", row),
    action: word("action", row),
    riskBand: word("riskBand", row),
    recencyBand: word("recencyBand", row),
    recency: columns.recency[row],
    frequency: columns.frequency[row],
    monetary: columns.monetary[row],
    revenueYear: columns.revenueYear[row],
    risk: columns.churnRisk[row],
    atRisk: columns.revenueAtRisk[row]
  }));
}
