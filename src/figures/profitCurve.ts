import {profitCurve as draw} from "../charts/profitCurve.js";
import {profitCurveHeading} from "../words/headings/profitCurveHeading.js";
import type {Context} from "./parts/context.js";
import {figure} from "./parts/figure.js";
import {someOf} from "./parts/someOf.js";
import {tableOf} from "./parts/tableOf.js";
import {whatIfView} from "./parts/whatIfView.js";
import type {WhatIfView} from "./parts/whatIfView.js";

export const profitCurve = figure({
  id: "profit-curve",
  title: "How many customers are worth contacting",
  description:
    "Profit of contacting ever more customers, the best first, each with the action that brings the most; the dot is where the next one would bring no more. Where no cost is known it is margin.",
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
        ["Customers", "count", ({customers}) => customers],
        ["Profit", "money", ({profit}) => profit]
      ]
    )
});

function shown({results, heading, empty, scope, note, effect, priced}: WhatIfView, {format}: Context) {
  const label = (strength: number | null) => (results.length > 1 ? format.percent(strength) : "");
  return {
    data: {
      curves: results.map(({strength, curve, best}) => ({
        label: label(strength),
        kept: strength === null ? "as given" : format.percent(strength),
        points: curve.map(({customers, profit}) => ({customers, profit})),
        best: {customers: best.customers, profit: best.profit}
      })),
      empty,
      beforeCosts: !priced
    },
    heading: heading ?? profitCurveHeading(results, {effect, priced}, format),
    scope,
    note
  };
}
