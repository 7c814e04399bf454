import {customersByAction as draw} from "../charts/customersByAction.js";
import {actionTotals} from "./parts/actionTotals.js";
import {figure} from "./parts/figure.js";
import {actionShow} from "./parts/actionShow.js";

export const customersByAction = figure({
  id: "customers-by-action",
  title: "Customers by action",
  description: "Number of customers for whom each action is due, and their share of all.",
  page: "actions.html",
  members: ["cube.arrow", "actions.json"],
  filterable: true,
  dimension: "action",
  height: 136,
  show: actionShow("customers"),
  draw,
  rows: actionTotals
});
