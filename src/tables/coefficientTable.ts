import type {Formatter} from "../charts/format.js";
import type {Coefficient} from "../../loaders/contract/churn.js";
import {factTable} from "./factTable.js";

/** Every coefficient with its uncertainty, most important first. */
export function coefficientTable(coefficients: readonly Coefficient[], format: Formatter): HTMLElement {
  const labels = new Map(coefficients.map(({feature, label}) => [feature, label]));
  const rows = coefficients.map((c) => [
    c.label,
    format.fixed(c.estimate),
    format.fixed(c.standardError),
    `${format.fixed(c.low)} to ${format.fixed(c.high)}`,
    format.fixed(c.oddsRatio),
    c.pValue < 0.001 ? `< ${format.number(0.001, 3)}` : format.fixed(c.pValue, 3),
    c.significant ? "yes" : "no",
    c.collinearWith.map((feature) => labels.get(feature) ?? feature).join("; ") || "–"
  ]);
  return factTable(
    [
      "Feature",
      "Estimate",
      "Standard error",
      "95% interval",
      "Odds ratio",
      "p",
      "Statistically clear",
      "Moves together with"
    ],
    rows,
    {caption: "Coefficients of the churn model", words: [6, 7]}
  );
}
