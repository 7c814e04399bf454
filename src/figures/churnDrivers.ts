import {churnDrivers as draw} from "../charts/churnDrivers.js";
import {modelHeadings} from "../words/headings/modelHeadings.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const churnDrivers = figure({
  id: "churn-drivers",
  title: "What goes with leaving",
  description:
    "Change of the log odds of churn per standard deviation of each feature, with 95% intervals and odds ratios.",
  page: "evidence.html",
  members: ["churn.json"],
  filterable: false,
  height: 360,
  show: ({"churn.json": churn}, {format}) => ({
    data: "coefficients" in churn ? churn.coefficients : [],
    heading: modelHeadings(churn, format).drivers
  }),
  draw,
  rows: (rows) =>
    tableOf(rows, [
      ["Feature", "text", (row) => row.label],
      ["Coefficient", "fixed", (row) => row.estimate],
      ["Low", "fixed", (row) => row.low],
      ["High", "fixed", (row) => row.high],
      ["Odds ratio", "fixed", (row) => row.oddsRatio],
      ["p-value", "number", (row) => row.pValue],
      [
        "Effect",
        "text",
        ({low, high}) => (low > 0 ? "goes with leaving" : high < 0 ? "goes with staying" : "not clear")
      ]
    ])
});
