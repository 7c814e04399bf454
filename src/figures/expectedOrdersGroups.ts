import {expectedOrdersGroups as draw} from "../charts/expectedOrdersGroups.js";
import {figure} from "./parts/figure.js";
import {tableOf} from "./parts/tableOf.js";

export const expectedOrdersGroups = figure({
  id: "expected-orders-groups",
  title: "Did the forecast hold for frequent buyers?",
  description:
    "Orders per customer in the last days, which the model had not seen, by repeat orders before: actual and forecast.",
  page: "evidence.html",
  members: ["value.json"],
  filterable: false,
  height: 286,
  show: ({"value.json": value}) => ({data: value, absent: value.holdout === null}),
  draw,
  rows: ({holdout}) =>
    tableOf(holdout?.groups ?? [], [
      ["Repeat orders before", "text", (group) => group.label],
      ["Customers", "count", (group) => group.customers],
      ["Expected orders", "number", (group) => group.expected],
      ["Actual orders", "count", (group) => group.actual]
    ])
});
