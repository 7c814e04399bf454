import type {PersonaRow} from "../charts/personaRow.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Selection} from "../filters/select.js";
import {major, meanRisk, shareOf} from "./units.js";
import {findDimension} from "./findDimension.js";

/** The personas that the filters leave, in their order; the risk columns are null where there is no churn model. */
export function personaRows(
  selection: Selection,
  dimensions: readonly Dimension[],
  {scored}: {scored: boolean}
): PersonaRow[] {
  const of = (measure: "customers" | "revenue" | "riskSum" | "revenueAtRisk") => selection.by("persona", measure);
  const [customers, revenue, risk, atRisk] = [of("customers"), of("revenue"), of("riskSum"), of("revenueAtRisk")];
  const {totals} = selection;
  return findDimension(dimensions, "persona")
    .values.map((persona, index) => ({
      persona,
      index,
      customers: customers[index],
      customerShare: shareOf(customers[index], totals.customers),
      revenue: major(revenue[index]),
      revenueShare: shareOf(revenue[index], totals.revenue),
      churnRisk: scored ? meanRisk(risk[index], customers[index]) : null,
      revenueAtRisk: scored && Number.isFinite(atRisk[index]) ? major(atRisk[index]) : null
    }))
    .filter((row) => row.customers > 0);
}
