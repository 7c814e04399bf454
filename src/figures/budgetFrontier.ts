import {budgetFrontier as draw} from "../charts/budgetFrontier.js";
import {budgetHeading} from "../words/headings/budgetHeading.js";
import type {Context} from "./parts/context.js";
import {figure} from "./parts/figure.js";
import {someOf} from "./parts/someOf.js";
import {tableOf} from "./parts/tableOf.js";
import {whatIfView} from "./parts/whatIfView.js";
import type {WhatIfView} from "./parts/whatIfView.js";

export const budgetFrontier = figure({
  id: "budget-frontier",
  title: "What each budget can bring",
  description:
    "The most profit that can be had for what is spent on contacts and incentives: what brings most for its money comes first.",
  page: "actions.html",
  members: ["profit.json", "whatif.arrow"],
  filterable: false,
  height: 300,
  show: (members, context) => shown(whatIfView(members, context), context),
  groups: {members: ["profit.json"], show: (members, context) => shown(whatIfView(members, context), context)},
  draw,
  rows: ({curves}) =>
    tableOf(
      curves.flatMap(({kept, points}) => someOf(points).map((point) => ({...point, kept}))),
      [
        ["Kept", "text", ({kept}) => kept],
        ["Spent", "money", ({outlay}) => outlay],
        ["Profit", "money", ({profit}) => profit]
      ]
    )
});

function shown({results, heading, empty, scope, note, budget, effect}: WhatIfView, {format}: Context) {
  const free = results.filter(({best}) => best.outlay > 0);
  const label = (strength: number | null) => (free.length > 1 ? format.percent(strength) : "");
  return {
    // the figure beside it says why
    absent: free.length === 0,
    data: {
      curves: free.map(({strength, frontier, chosen}) => ({
        label: label(strength),
        kept: strength === null ? "as given" : format.percent(strength),
        points: frontier.map(({outlay, profit}) => ({outlay, profit})),
        chosen: chosen && {outlay: chosen.outlay, profit: chosen.profit}
      })),
      budget,
      empty: results.length > 0 && free.length === 0 ? "No cost is given: every customer may be contacted." : empty
    },
    heading: heading ?? budgetHeading(results, {effect, budget}, format),
    scope,
    note
  };
}
