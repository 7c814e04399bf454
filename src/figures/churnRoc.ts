import {churnRoc as draw} from "../charts/churnRoc.js";
import {modelHeadings} from "../words/headings/modelHeadings.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const churnRoc = figure({
  id: "churn-roc",
  title: "How accurate is the model?",
  description:
    "ROC curve on a later cut-off than the training's: leaving customers found against staying ones flagged.",
  page: "evidence.html",
  members: ["churn.json"],
  filterable: false,
  height: 400,
  show: ({"churn.json": churn}, {format}) => ({
    data: churn,
    heading: modelHeadings(churn, format).roc
  }),
  draw,
  rows: (data) =>
    tableOf("missing" in data ? [] : data.roc, [
      ["Threshold", "fixed", (row) => row.threshold],
      ["Staying flagged", "percent", (row) => row.falsePositiveRate],
      ["Leaving found", "percent", (row) => row.truePositiveRate]
    ])
});
