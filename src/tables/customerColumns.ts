import type {Formatter} from "../charts/format.js";
import type {Columns} from "../data/decode.js";
import {codeColumn, numberColumn, textColumn} from "./tableColumn.js";
import type {TableColumn} from "./tableColumn.js";

/**
 * The columns of customers.arrow that a reader sees; those that only a churn model can fill are left out without one, and
 * values where none is published, because they did not foretell who spends more.
 */
export function customerColumns(customers: Columns, format: Formatter, {scored}: {scored: boolean}): TableColumn[] {
  const {columns, dictionaries, texts} = customers;
  const risk = [
    numberColumn("churnRisk", "Churn risk", columns.churnRisk, (value) => format.percent(value)),
    numberColumn(
      "revenueAtRisk",
      "Revenue at risk",
      columns.revenueAtRisk,
      format.column("money", columns.revenueAtRisk)
    )
  ];
  const value = [numberColumn("value", "Value, 12 months", columns.value, format.column("money", columns.value))];
  return [
    textColumn("key", "Customer", texts.key),
    codeColumn("persona", "Persona", columns.persona, dictionaries.persona),
    codeColumn("country", "Country", columns.country, dictionaries.country, {alphabetic: true}),
    numberColumn("recency", "Days since order", columns.recency, format.count),
    numberColumn("frequency", "Orders", columns.frequency, format.count),
    numberColumn("monetary", "Spent", columns.monetary, format.column("money", columns.monetary)),
    // without an amount that passed its check there is a risk, and no amount
    ...(scored ? risk.slice(0, Number.isFinite(columns.revenueAtRisk[0]) ? 2 : 1) : []),
    ...(Array.from(columns.value).some(Number.isFinite) ? value : []),
    codeColumn("action", "Action", columns.action, dictionaries.action)
  ];
}
