import {thresholdOutcome as draw} from "../charts/thresholdOutcome.js";
import {thresholdRow} from "../data/thresholdRow.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const thresholdOutcome = figure({
  id: "threshold-outcome",
  title: "What a threshold would have meant",
  description:
    "Customers of an earlier day by whether they would have been contacted, and whether they left in the days that followed.",
  page: "churn.html",
  members: ["churn.json"],
  filterable: false,
  height: 220,
  show: ({"churn.json": churn}, {threshold}) => ({data: thresholdRow(churn, threshold)}),
  draw,
  rows: (data) =>
    tableOf(data === null ? [] : [data], [
      ["Threshold", "percent", (row) => row.threshold],
      ["Contacted, left", "count", (row) => row.truePositives],
      ["Contacted, stayed", "count", (row) => row.falsePositives],
      ["Missed, left", "count", (row) => row.falseNegatives],
      ["Left alone, stayed", "count", (row) => row.trueNegatives]
    ])
});
