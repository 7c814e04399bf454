import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {CustomerAtRisk} from "../charts/customersAtRisk.js";
import type {Formatter} from "../charts/format.js";
import type {Columns} from "./decode.js";
import type {Filters} from "../filters/filters.js";
import {quantity} from "../words/quantity.js";
import {major, shareOf} from "./units.js";
import {findDimension} from "./findDimension.js";
import {groupRows} from "./groupRows.js";

/** What the chart of customers at risk is where it shows groups. */
export const groupsAtRiskText = {
  heading: "The groups with the most revenue at risk",
  caption:
    "Customers by persona and level of churn risk: their revenue at risk, in the store’s currency, and mean risk."
};

/** Customers by persona and by the levels of risk that a reader can choose, most revenue at risk first; those with some. */
export function groupsAtRisk(
  cube: Columns,
  dimensions: readonly Dimension[],
  filters: Filters,
  format: Formatter
): CustomerAtRisk[] {
  const {columns} = cube;
  const personas = findDimension(dimensions, "persona").values;
  const {options} = findDimension(dimensions, "risk");
  // a store without a churn model has one band, in which nobody has a risk
  const levels = options.length > 1 ? options : [];
  const cells = groupRows(cube, dimensions, filters);
  const groups = personas.flatMap((persona, index) =>
    levels.map(({slug, values}) => {
      const own = cells.filter((cell) => columns.persona[cell] === index && values.includes(columns.risk[cell]));
      const sum = (measure: string) => own.reduce((total, cell) => total + columns[measure][cell], 0);
      const customers = sum("customers");
      return {
        key: `${quantity(format, customers, "customer")} at ${slug} risk`,
        persona,
        index,
        level: slug,
        customers,
        churnRisk: shareOf(sum("riskSum"), customers) / 10_000,
        revenueAtRisk: major(sum("revenueAtRisk")),
        spent: major(sum("revenue"))
      };
    })
  );
  return groups.filter(({revenueAtRisk}) => revenueAtRisk > 0).sort((a, b) => b.revenueAtRisk - a.revenueAtRisk);
}
