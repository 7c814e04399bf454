import {riskDistribution as draw} from "../charts/riskDistribution.js";
import {riskRows} from "../data/riskRows.js";
import {riskHeading} from "../words/headings/riskHeading.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const riskDistribution = figure({
  id: "risk-distribution",
  title: "How churn risk is spread",
  description: "Number of customers by their probability of placing no order within the horizon.",
  page: "churn.html",
  members: ["cube.arrow"],
  filterable: true,
  height: 260,
  show: ({"cube.arrow": cube}, {format, selectionOf}) => {
    const bins = riskRows(selectionOf(cube));
    return {data: bins, heading: riskHeading(bins, format)};
  },
  draw,
  rows: (bins) =>
    tableOf(bins, [
      ["Churn risk from", "percent", (bin) => bin.from],
      ["to", "percent", (bin) => bin.to],
      ["Customers", "count", (bin) => bin.customers]
    ])
});
