import {riskDistribution as draw} from "../charts/riskDistribution.js";
import {findDimension} from "../data/findDimension.js";
import {riskRows} from "../data/riskRows.js";
import {riskHeading} from "../words/headings/riskHeading.js";
import {figure} from "./parts/figure.js";
import {isFiltered} from "./parts/isFiltered.js";
import {nextDays} from "./parts/nextDays.js";
import {shares} from "./parts/shares.js";
import {tableOf} from "./parts/tableOf.js";

export const riskDistribution = figure({
  id: "risk-distribution",
  title: "How churn risk is spread",
  description: "Number of customers by churn risk: the chance of no order in the days ahead.",
  page: "churn.html",
  members: ["cube.arrow"],
  filterable: true,
  dimension: "risk",
  height: 260,
  show: ({"cube.arrow": cube}, context) => {
    const bins = riskRows(context.selectionOf(cube));
    const approximate = findDimension(context.dimensions, "risk").approximate === true;
    return {
      data: bins,
      heading: riskHeading(bins, context.format, {approximate, filtered: isFiltered(context)}),
      caption: `Number of customers by their chance of no order ${nextDays(context)}.`
    };
  },
  draw,
  rows: (bins) =>
    tableOf(bins, [
      ["Churn risk from", "percent", (bin) => bin.from],
      ["to", "percent", (bin) => bin.to],
      ["Customers", "count", (bin) => bin.customers],
      ["Share of customers", "percent", shares(bins, (bin) => bin.customers)]
    ])
});
