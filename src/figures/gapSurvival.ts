import {gapSurvival as draw} from "../charts/gapSurvival.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const gapSurvival = figure({
  id: "gap-survival",
  title: "How long until the next order",
  description: "Share of gaps between orders that last longer than so many days, with its 95% band.",
  page: "churn.html",
  members: ["timing.json"],
  filterable: false,
  height: 300,
  show: ({"timing.json": timing}) => ({data: timing, absent: timing.gaps.closed === 0}),
  draw,
  rows: ({survival}) =>
    tableOf(survival, [
      ["Days", "count", (row) => row.days],
      ["Still without another order", "percent", (row) => row.survival],
      ["Low", "percent", (row) => row.low],
      ["High", "percent", (row) => row.high],
      ["Gaps that long", "count", (row) => row.atRisk]
    ])
});
