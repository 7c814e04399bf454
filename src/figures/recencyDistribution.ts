import {recencyDistribution as draw} from "../charts/recencyDistribution.js";
import {silenceHeadings} from "../words/headings/silenceHeadings.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const recencyDistribution = figure({
  id: "recency-distribution",
  title: "How long customers have been silent",
  description: "Number of customers by days since their last order, with the silence after which most do not return.",
  page: "churn.html",
  members: ["recency.json"],
  filterable: false,
  height: 280,
  show: ({"recency.json": recency}, {format}) => ({
    data: recency,
    heading: silenceHeadings(recency, format).recency
  }),
  draw,
  rows: ({histogram}) =>
    tableOf(histogram, [
      ["Days from", "count", (bin) => bin.from],
      ["to", "count", (bin) => bin.to],
      ["Customers", "count", (bin) => bin.customers]
    ])
});
