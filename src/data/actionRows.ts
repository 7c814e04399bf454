import type {ActionRow} from "../charts/actionRow.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Selection} from "../filters/select.js";
import {major} from "./units.js";
import {findDimension} from "./findDimension.js";

/** What the filters leave of each action, in the rules' order. */
export function actionRows(
  selection: Selection,
  dimensions: readonly Dimension[],
  {scored}: {scored: boolean}
): ActionRow[] {
  const customers = selection.by("action", "customers");
  const revenue = selection.by("action", "revenueYear");
  const atRisk = selection.by("action", "revenueAtRisk");
  const {values, approximate = false} = findDimension(dimensions, "action");
  return values.map((action, i) => ({
    action,
    customers: customers[i],
    ...(approximate ? {approximate} : {}),
    ...(approximate && customers[i] === 0 ? {withheld: true} : {}),
    revenue: major(revenue[i]),
    revenueAtRisk: scored && Number.isFinite(atRisk[i]) ? major(atRisk[i]) : null
  }));
}
