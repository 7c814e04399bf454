import type {Formatter} from "../charts/format.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {factTable} from "./factTable.js";
import {personaRows} from "../data/personaRows.js";
import type {Selection} from "../filters/select.js";
import {smallShare} from "../words/smallShare.js";
import {major} from "../data/units.js";

/** Counts, revenue and means by persona, of the customers that the filters leave. */
export function segmentMeans(
  selection: Selection,
  dimensions: readonly Dimension[],
  {format, scored}: {format: Formatter; scored: boolean}
): HTMLElement {
  const days = selection.by("persona", "recencyDays");
  const orders = selection.by("persona", "orders");
  const {totals} = selection;
  const found = personaRows(selection, dimensions, {scored});
  const each = (kind: "money" | "moneyCompact", value: (row: (typeof found)[number]) => number | null, all: number) =>
    format.column(kind, [...found.map(value), all]);
  const revenue = each("moneyCompact", (row) => row.revenue, major(totals.revenue));
  const spend = each("money", (row) => row.revenue / row.customers, major(totals.revenue) / totals.customers);
  const atRisk = each("moneyCompact", (row) => row.revenueAtRisk, major(totals.revenueAtRisk));
  const rows = found.map((row) => [
    row.persona,
    format.count(row.customers),
    smallShare(format, row.customerShare),
    revenue(row.revenue),
    smallShare(format, row.revenueShare),
    format.number(days[row.index] / row.customers, 0),
    format.number(orders[row.index] / row.customers, 1),
    spend(row.revenue / row.customers),
    ...(scored ? [format.percent(row.churnRisk), atRisk(row.revenueAtRisk)] : [])
  ]);
  const everyone = [
    "All",
    format.count(totals.customers),
    format.percent(totals.customers > 0 ? 1 : 0),
    revenue(major(totals.revenue)),
    format.percent(totals.revenue > 0 ? 1 : 0),
    format.number(totals.recencyDays / totals.customers, 0),
    format.number(totals.orders / totals.customers, 1),
    spend(major(totals.revenue) / totals.customers),
    ...(scored ? [format.percent(totals.riskSum / totals.customers / 10_000), atRisk(major(totals.revenueAtRisk))] : [])
  ];
  const header = [
    "Persona",
    "Customers",
    "Share",
    "Revenue",
    "Share",
    "Mean recency, days",
    "Mean orders",
    "Mean spend"
  ];
  const risk = scored ? ["Mean churn risk", "Revenue at risk"] : [];
  return factTable([...header, ...risk], [...rows, everyone], {caption: "Means by persona"});
}
