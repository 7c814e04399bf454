import type {Churn, Coefficient} from "../../../loaders/contract/churn.js";
import {noRiskSentence} from "../noRiskSentence.js";
import {listText} from "../listText.js";

/** "What says most about who will leave: days since the last order, then orders within the last horizon and money spent." */
export function driversHeadline(churn: Churn): string {
  if ("missing" in churn) return noRiskSentence(churn);
  const drivers = byStrength(churn.coefficients.filter(({significant}) => significant));
  if (drivers.length === 0 || !churn.model.used) return "Nothing that was measured clearly goes with leaving.";
  const [top, ...others] = drivers;
  const rest = others.slice(0, 2).map(({label}) => lowerFirst(label));
  if (rest.length === 0) return `${top.label}: nothing else that was measured clearly goes with leaving.`;
  return `What says most about who will leave: ${lowerFirst(top.label)}, then ${listText(rest)}.`;
}

/** Most important first: by the size of the effect of one standard deviation. */
function byStrength(coefficients: readonly Coefficient[]): Coefficient[] {
  return [...coefficients].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
}

/** Keeps acronyms as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
