import {profitCurve as draw} from "../charts/profitCurve.js";
import {profitCurveHeading} from "../words/headings/profitCurveHeading.js";
import type {Context} from "./parts/context.js";
import {curveRows} from "./parts/curveRows.js";
import {figure} from "./parts/figure.js";
import {whatIfShow} from "./parts/whatIfShow.js";
import type {WhatIfView} from "./parts/whatIfView.js";

export const profitCurve = figure({
  id: "profit-curve",
  title: "How many customers are worth contacting",
  description:
    "Profit of contacting ever more customers, the best first, each with the action that brings the most; the dot is where the next one would bring no more.",
  ...whatIfShow(shown),
  draw,
  rows: ({curves, beforeCosts}) =>
    curveRows(curves, "Customers", "count", ({customers}) => customers, beforeCosts ? "Margin" : "Profit")
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
    caption: priced
      ? undefined
      : "Margin, before any cost, of contacting ever more customers, the best first, each with the action that brings the most; the dot is where the next one would bring no more.",
    heading: heading ?? profitCurveHeading(results, {effect, priced}, format),
    scope,
    note
  };
}
