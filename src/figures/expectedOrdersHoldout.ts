import {expectedOrdersHoldout as draw} from "../charts/expectedOrdersHoldout.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const expectedOrdersHoldout = figure({
  id: "expected-orders-holdout",
  title: "Forecast and actual orders",
  description: "Orders by week of the last days, which the model had not seen: actual and forecast.",
  page: "evidence.html",
  members: ["value.json"],
  filterable: false,
  height: 280,
  show: ({"value.json": value}) => ({data: value, absent: value.holdout === null}),
  draw,
  rows: ({holdout}) =>
    tableOf(holdout?.weeks ?? [], [
      ["Week from", "text", (week) => week.from],
      ["to", "text", (week) => week.to],
      ["Expected", "number", (week) => week.expected],
      ["Actual", "count", (week) => week.actual]
    ])
});
