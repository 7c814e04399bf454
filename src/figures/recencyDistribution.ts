import {recencyDistribution as draw} from "../charts/recencyDistribution.js";
import {recencyBounds} from "../filters/recencyBounds.js";
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
  dimension: "recency",
  // by the middle of a bar: where a band ends within it, the larger part says which
  bandOf: ([from, to]) => recencyBounds.filter((bound) => (Number(from) + Number(to) - 1) / 2 > bound).length,
  height: 280,
  show: ({"recency.json": recency}, {format}) => ({
    data: recency,
    ...(recency.defection.days === null ? {caption: "Number of customers by days since their last order."} : {}),
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
