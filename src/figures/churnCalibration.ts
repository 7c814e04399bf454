import {churnCalibration as draw} from "../charts/churnCalibration.js";
import {figure} from "./parts/figure.js";
import {modelShow} from "./parts/modelShow.js";
import {tableOf} from "./parts/tableOf.js";

export const churnCalibration = figure({
  id: "churn-calibration",
  title: "Whether the risks come true",
  description: "Predicted churn risk against the share that did leave, in ten groups with 95% intervals.",
  page: "evidence.html",
  members: ["churn.json"],
  filterable: false,
  height: 400,
  show: modelShow("calibration"),
  draw,
  rows: (data) =>
    tableOf("missing" in data ? [] : data.calibration, [
      ["Customers", "count", (row) => row.customers],
      ["Predicted", "percent", (row) => row.predicted],
      ["Observed", "percent", (row) => row.observed],
      ["Low", "percent", (row) => row.low],
      ["High", "percent", (row) => row.high]
    ])
});
