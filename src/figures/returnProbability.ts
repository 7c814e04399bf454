import {returnProbability as draw} from "../charts/returnProbability.js";
import {silenceHeadings} from "../words/headings/silenceHeadings.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const returnProbability = figure({
  id: "return-probability",
  title: "Who comes back after a silence",
  description: "Chance of another order by days without one, with its 95% band.",
  page: "churn.html",
  members: ["recency.json"],
  filterable: false,
  height: 300,
  show: ({"recency.json": recency}, {format}) => ({
    data: recency,
    heading: silenceHeadings(recency, format).returning,
    absent: recency.gaps.closed === 0
  }),
  draw,
  rows: (data) =>
    tableOf(data.returnProbability, [
      ["Days without an order", "count", (row) => row.days],
      ["Probability", "percent", (row) => row.probability],
      ["Low", "percent", (row) => row.low],
      ["High", "percent", (row) => row.high],
      ["Gaps that long", "count", (row) => row.atRisk]
    ])
});
