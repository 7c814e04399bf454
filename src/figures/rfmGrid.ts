import {rfmGrid as draw} from "../charts/rfmGrid.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const rfmGrid = figure({
  id: "rfm-grid",
  title: "Compared with RFM",
  description:
    "Number of customers by quintile of recency and of value (frequency and monetary), with the name of each group.",
  page: "segments.html",
  members: ["rfm.json"],
  filterable: false,
  height: 380,
  show: ({"rfm.json": rfm}) => ({data: rfm.cells}),
  draw,
  rows: (cells) =>
    tableOf(cells, [
      ["Recency score", "count", (cell) => cell.recencyScore],
      ["Value score", "count", (cell) => cell.valueScore],
      ["Group", "text", (cell) => cell.group],
      ["Customers", "count", (cell) => cell.customers],
      ["Revenue", "money", (cell) => cell.revenue]
    ])
});
