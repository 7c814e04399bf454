import type {RiskBin} from "../charts/riskDistribution.js";
import type {Selection} from "../filters/select.js";

const bands = 10;

/** Customers by churn risk in the cube's ten bands of ten points; none where there is no churn model. */
export function riskRows(selection: Selection): RiskBin[] {
  const customers = selection.by("risk", "customers");
  if (customers.length < bands) return [];
  return Array.from({length: bands}, (_, i) => ({from: i / bands, to: (i + 1) / bands, customers: customers[i]}));
}
