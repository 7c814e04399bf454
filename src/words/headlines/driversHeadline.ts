import type {Churn, Coefficient} from "../../../loaders/contract/churn.js";
import {noRiskSentence} from "../noRiskSentence.js";
import {listText} from "../listText.js";

/** "What says most about who will leave, all else equal: days since the last order (the higher, the likelier), then money spent (the lower)." */
export function driversHeadline(churn: Churn): string {
  if ("missing" in churn) return noRiskSentence(churn);
  const drivers = byStrength(churn.coefficients.filter(({significant}) => significant));
  if (drivers.length === 0 || !churn.model.used) return "Nothing that was measured clearly goes with leaving.";
  const [top, ...others] = drivers;
  const rest = others.slice(0, 2).map((one) => `${lowerFirst(one.label)} (${way(one)})`);
  if (rest.length === 0) return `${top.label}: nothing else that was measured clearly goes with leaving.`;
  return `What says most about who will leave, all else equal: ${lowerFirst(top.label)} (${way(top)}, the likelier), then ${listText(rest)}.`;
}

/** Which end of it goes with leaving. */
function way({estimate}: Coefficient): string {
  return estimate > 0 ? "the higher" : "the lower";
}

/** Most important first: by the size of the effect of one standard deviation. */
function byStrength(coefficients: readonly Coefficient[]): Coefficient[] {
  return [...coefficients].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
}

/** Keeps acronyms as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
