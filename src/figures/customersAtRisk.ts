import {customersAtRisk as draw} from "../charts/customersAtRisk.js";
import {customerLeads} from "../data/customerLeads.js";
import {customerRiskRows} from "../data/customerRiskRows.js";
import {customerRows} from "../data/customerRows.js";
import {groupsAtRisk, groupsAtRiskText} from "../data/groupsAtRisk.js";
import {amountHeading} from "../words/amountHeading.js";
import {absence} from "./parts/absence.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const customersAtRisk = figure({
  id: "customers-at-risk",
  title: "The customers with most revenue at risk",
  description: "The ten customers with the most revenue at risk, in the store’s currency, with their churn risk.",
  page: "churn.html",
  members: ["customers.arrow"],
  filterable: true,
  height: 340,
  show: ({"customers.arrow": customers}, {dimensions, filters, summary}) => {
    const rows = customerRiskRows(customers, customerRows(customers, dimensions, filters));
    return {data: rows, leads: customerLeads(rows, dimensions), ...amountHeading(summary), ...absence(summary)};
  },
  groups: {
    members: ["cube.arrow"],
    show: ({"cube.arrow": cube}, {dimensions, filters, format, summary}) => {
      const rows = groupsAtRisk(cube, dimensions, filters, format);
      return {
        data: rows,
        leads: customerLeads(rows, dimensions),
        ...groupsAtRiskText,
        ...amountHeading(summary),
        ...absence(summary)
      };
    }
  },
  draw,
  rows: (rows) =>
    tableOf(rows.slice(0, 10), [
      ["Customer", "text", (row) => row.key],
      ["Persona", "text", (row) => row.persona],
      ["Churn risk", "percent", (row) => row.churnRisk],
      ["Revenue at risk", "money", (row) => row.revenueAtRisk],
      ["Spent", "money", (row) => row.spent]
    ])
});
