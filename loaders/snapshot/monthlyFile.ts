import {arrowFile} from "./arrow.js";
import type {Dimensions} from "../contract/dimensions.js";
import type {Monthly} from "./monthly.js";

/** monthly.arrow: one row a month, persona and country; what was dropped is "All". */
export function monthlyFile(months: Monthly & {dropped?: string[]}, {dimensions}: Dimensions): Uint8Array {
  const labels = (id: string) =>
    months.dropped?.includes(id) ? ["All"] : (dimensions.find((dimension) => dimension.id === id)?.values ?? []);
  return arrowFile({
    month: {codes: months.month, values: months.months},
    persona: {codes: months.persona, values: labels("persona")},
    country: {codes: months.country, values: labels("country")},
    revenue: months.revenue.map((amount) => Math.round(amount * 10_000) / 10_000),
    orders: months.orders,
    customers: months.customers
  });
}
