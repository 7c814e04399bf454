import {churnGains as draw} from "../charts/churnGains.js";
import {figure} from "./parts/figure.js";
import {modelShow} from "./parts/modelShow.js";
import {tableOf} from "./parts/tableOf.js";

export const churnGains = figure({
  id: "churn-gains",
  title: "Whom to call first",
  description: "Share of the leavers found by going through all customers from the highest risk down.",
  page: "evidence.html",
  members: ["churn.json"],
  filterable: false,
  height: 400,
  show: modelShow("gains"),
  draw,
  rows: (data) =>
    tableOf("missing" in data ? [] : data.lift, [
      ["Customers, from the highest risk", "percent", (row) => row.share],
      ["Leavers found", "percent", (row) => row.captured],
      ["Lift", "fixed", (row) => row.lift]
    ])
});
