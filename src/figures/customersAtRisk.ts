import {customersAtRisk as draw} from "../charts/customersAtRisk.js";
import {customerRiskRows} from "../data/customerRiskRows.js";
import {customerRows} from "../data/customerRows.js";
import {groupsAtRisk, groupsAtRiskText} from "../data/groupsAtRisk.js";
import {amountHeading} from "../words/amountHeading.js";
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
  show: ({"customers.arrow": customers}, {dimensions, filters, summary}) => ({
    data: customerRiskRows(customers, customerRows(customers, dimensions, filters)),
    ...amountHeading(summary)
  }),
  groups: {
    members: ["cube.arrow"],
    show: ({"cube.arrow": cube}, {dimensions, filters, format, summary}) => ({
      data: groupsAtRisk(cube, dimensions, filters, format),
      ...groupsAtRiskText,
      ...amountHeading(summary)
    })
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
