import type {Formatter} from "../../charts/format.js";
import type {Customer} from "../../data/customerAt.js";

/** A customer in one line, as a pointer over the picture of all customers is told. `ratio`: the silence in usual gaps. */
export function dotText(
  {key, persona, spentYear, risk, atRisk, ratio}: Customer & {ratio: number},
  format: Formatter,
  {asOf}: {asOf?: string} = {}
): string {
  return [
    key,
    asOf === undefined ? "" : `on ${format.date(asOf)}`,
    persona,
    `silent for ${format.number(ratio, 1)} usual gaps`,
    `${format.moneyCompact(spentYear)} in the ${asOf === undefined ? "last twelve months" : "twelve months before"}`,
    risk === null ? "" : `risk ${format.percent(risk)}`,
    atRisk === null ? "" : `${format.moneyCompact(atRisk)} at risk`
  ]
    .filter(Boolean)
    .join(" · ");
}
