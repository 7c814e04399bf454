import {returnByPersona as draw} from "../charts/returnByPersona.js";
import {returnRows} from "../data/returnRows.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const returnByPersona = figure({
  id: "return-by-persona",
  title: "Who comes back after a silence, by persona",
  description: "Chance of another order by days without one, and by the persona when the last order was placed.",
  page: "churn.html",
  members: ["timing.json"],
  filterable: false,
  height: 320,
  show: ({"timing.json": timing}, {dimensions}) => ({
    data: returnRows(timing, dimensions),
    absent: timing.gaps.closed === 0
  }),
  draw,
  rows: (rows) =>
    tableOf(
      rows.flatMap(({persona, returnProbability}) =>
        everyThird(returnProbability).map((point) => ({...point, persona}))
      ),
      [
        ["Persona", "text", (row) => row.persona],
        ["Days without an order", "count", (row) => row.days],
        ["Probability", "percent", (row) => row.probability],
        ["Low", "percent", (row) => row.low],
        ["High", "percent", (row) => row.high]
      ]
    )
});

/** Every third point and the last one: a table that can be read. */
function everyThird<Point>(points: readonly Point[]): Point[] {
  return points.filter((_, i) => i % 3 === 0 || i === points.length - 1);
}
