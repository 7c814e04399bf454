import {churnRoc as draw} from "../charts/churnRoc.js";
import {figure} from "./parts/figure.js";
import {modelShow} from "./parts/modelShow.js";
import {tableOf} from "./parts/tableOf.js";

export const churnRoc = figure({
  id: "churn-roc",
  title: "How accurate is the model?",
  description: "ROC curve on later days than the model had seen: leavers found against stayers flagged by mistake.",
  page: "evidence.html",
  members: ["churn.json"],
  filterable: false,
  height: 400,
  show: modelShow("roc", {grouped: false}),
  draw,
  rows: (data) =>
    tableOf("missing" in data ? [] : data.roc, [
      ["Threshold", "fixed", (row) => row.threshold],
      ["Stayers flagged", "percent", (row) => row.falsePositiveRate],
      ["Leavers found", "percent", (row) => row.truePositiveRate]
    ])
});
