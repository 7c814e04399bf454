import {budgetFrontier as draw} from "../charts/budgetFrontier.js";
import {budgetHeading} from "../words/headings/budgetHeading.js";
import type {Context} from "./parts/context.js";
import {curveRows} from "./parts/curveRows.js";
import {figure} from "./parts/figure.js";
import {whatIfShow} from "./parts/whatIfShow.js";
import type {WhatIfView} from "./parts/whatIfView.js";

export const budgetFrontier = figure({
  id: "budget-frontier",
  title: "What each budget can bring",
  description:
    "The most profit that can be had for what is spent on contacts and incentives: what brings most for its money comes first.",
  ...whatIfShow(shown),
  draw,
  rows: ({curves}) => curveRows(curves, "Spent", "money", ({outlay}) => outlay)
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
