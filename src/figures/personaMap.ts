import {personaMap as draw} from "../charts/personaMap.js";
import {personaPlaces} from "../data/personaPlaces.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const personaMap = figure({
  id: "persona-map",
  title: "Where the personas lie",
  description:
    "Median days since the last order against median number of orders; area is the median spend, whiskers span the middle half of the customers.",
  page: "segments.html",
  members: ["summary.json"],
  filterable: false,
  dimension: "persona",
  height: 380,
  show: ({"summary.json": summary}, {dimensions}) => ({
    data: personaPlaces(summary.personas, dimensions),
    heading: "Where the personas lie in recency, orders and value"
  }),
  draw,
  rows: (rows) =>
    tableOf(rows, [
      ["Persona", "text", (row) => row.persona],
      ["Customers", "count", (row) => row.customers],
      ["Median recency", "days", (row) => row.recencyDays.median],
      ["Lower quartile", "days", (row) => row.recencyDays.lowerQuartile],
      ["Upper quartile", "days", (row) => row.recencyDays.upperQuartile],
      ["Median orders", "number", (row) => row.frequency.median],
      ["Lower quartile", "number", (row) => row.frequency.lowerQuartile],
      ["Upper quartile", "number", (row) => row.frequency.upperQuartile],
      ["Median spend", "money", (row) => row.monetary.median]
    ])
});
