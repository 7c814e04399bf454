import {revenueByAction as draw} from "../charts/revenueByAction.js";
import {yearSpan} from "../words/yearSpan.js";
import {actionTotals} from "./parts/actionTotals.js";
import {actionShow} from "./parts/actionShow.js";
import {figure} from "./parts/figure.js";

export const revenueByAction = figure({
  id: "revenue-by-action",
  title: "Revenue by action",
  description:
    "Revenue of the last twelve months of the customers for whom each action is due, and what is at risk of the next twelve months.",
  page: "actions.html",
  members: ["cube.arrow", "actions.json"],
  filterable: true,
  dimension: "action",
  height: 136,
  show: (members, context) => ({
    ...actionShow("revenue")(members, context),
    caption: `Revenue of the ${yearSpan(context.summary, context.format)} of the customers for whom each action is due${context.summary.totals.revenueAtRisk === null ? "" : ", and what is at risk of the next twelve months"}.`
  }),
  draw,
  rows: actionTotals
});
