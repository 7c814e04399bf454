import {revenueByAction as draw} from "../charts/revenueByAction.js";
import {actionHeadings} from "../words/headings/actionHeadings.js";
import {yearSpan} from "../words/yearSpan.js";
import {actionTotals} from "./parts/actionTotals.js";
import {actionsOf} from "./parts/actionsOf.js";
import {figure} from "./parts/figure.js";

export const revenueByAction = figure({
  id: "revenue-by-action",
  title: "Revenue by action",
  description: "Revenue of the last twelve months of the customers for whom each action is due, and what is at risk.",
  page: "actions.html",
  members: ["cube.arrow", "actions.json"],
  filterable: true,
  height: 136,
  show: (members, context) => {
    const actions = actionsOf(members, context);
    return {
      data: actions,
      heading: actionHeadings(actions, members["actions.json"].rules, context.format).revenue,
      caption: `Revenue of the ${yearSpan(context.summary, context.format)} of the customers for whom each action is due${context.summary.totals.revenueAtRisk === null ? "" : ", and what is at risk"}.`
    };
  },
  draw,
  rows: actionTotals
});
