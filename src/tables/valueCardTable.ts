import type {Formatter} from "../charts/format.js";
import type {Value} from "../../loaders/contract/value.js";
import {factTable} from "./factTable.js";

/** The card of the value models: laws, parameters, how well they foretold, when not to trust them. */
export function valueCardTable(value: Value, format: Formatter): HTMLElement {
  const {bgnbd, gammaGamma, spendCheck, holdout, season} = value;
  const parameters = (values: Record<string, number>) =>
    Object.entries(values)
      .map(([name, number]) => `${name} ${format.number(number, 3)}`)
      .join(", ");
  const orders = bgnbd && {r: bgnbd.r, alpha: bgnbd.alpha, a: bgnbd.a, b: bgnbd.b};
  const {fallback} = bgnbd ?? {};
  const rows = [
    ["What it is", value.basis],
    ...(orders
      ? [["BG/NBD, in weeks", `${parameters(orders)}; log-likelihood ${format.number(bgnbd?.logLikelihood, 1)}`]]
      : []),
    ...(fallback
      ? [
          [
            "In its place",
            `NBD without drop-out, r ${format.number(fallback.r, 3)}, alpha ${format.number(fallback.alpha, 3)}: ${fallback.reason}`
          ]
        ]
      : []),
    ["Season", season.because],
    ...(gammaGamma ? [["Gamma-Gamma", parameters({p: gammaGamma.p, q: gammaGamma.q, v: gammaGamma.v})]] : []),
    ...(spendCheck ? [["Its assumption", spendCheck.sentence]] : []),
    ...(holdout ? [["Held out", holdout.sentence]] : []),
    ...(value.missing.length > 0 ? [["What is missing", value.missing.join(" ")]] : []),
    [
      "Do not trust it",
      "for a single customer, or where the season of the coming months differs from that of the past ones"
    ]
  ];
  return factTable(["Customer value", "This run"], rows, {caption: "Card of the value models", words: [1]});
}
