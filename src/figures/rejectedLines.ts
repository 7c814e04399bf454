import {reasonName} from "../charts/reasonName.js";
import {rejectedLines as draw} from "../charts/rejectedLines.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const rejectedLines = figure({
  id: "rejected-lines",
  title: "Order lines that do not count",
  description: "Number of order lines rejected, by the first reason that fits, and their share of all lines read.",
  page: "evidence.html",
  members: ["quality.json"],
  filterable: false,
  height: 238,
  show: ({"quality.json": quality}) => ({
    data: quality.reasons,
    scope: "Not affected by filters: all order lines."
  }),
  draw,
  rows: (rows) =>
    tableOf(rows, [
      ["Reason", "text", (row) => reasonName(row)],
      ["Lines", "count", (row) => row.rows],
      ["Share of lines read", "percent", (row) => row.share]
    ])
});
