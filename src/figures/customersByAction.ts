import {customersByAction as draw} from "../charts/customersByAction.js";
import {actionHeadings} from "../words/headings/actionHeadings.js";
import {actionTotals} from "./parts/actionTotals.js";
import {actionsOf} from "./parts/actionsOf.js";
import {figure} from "./parts/figure.js";

export const customersByAction = figure({
  id: "customers-by-action",
  title: "Customers by action",
  description: "Number of customers for whom each action is due, and their share of all.",
  page: "actions.html",
  members: ["cube.arrow", "actions.json"],
  filterable: true,
  height: 136,
  show: (members, context) => {
    const actions = actionsOf(members, context);
    return {data: actions, heading: actionHeadings(actions, members["actions.json"].rules, context.format).customers};
  },
  draw,
  rows: actionTotals
});
