import type {Formatter} from "../../charts/format.js";
import type {Churn, Coefficient} from "../../../loaders/members/churn.js";
import {listText} from "../listText.js";

/** "What says most about who leaves: days since the last order. One standard deviation more multiplies the odds by 2.31 (…)." */
export function driversHeadline(churn: Churn, format: Formatter): string {
  if ("missing" in churn) return "There is too little history to say what moves churn.";
  const drivers = byStrength(churn.coefficients.filter(({significant}) => significant));
  if (drivers.length === 0 || !churn.beatsChance) return "Nothing that was measured moves churn beyond chance.";
  const [top, ...others] = drivers;
  const [low, high] = [Math.exp(top.low), Math.exp(top.high)].map((odds) => format.fixed(odds, 2));
  const start = `What says most about who leaves: ${lowerFirst(top.label)}. One standard deviation more multiplies the odds by ${format.fixed(top.oddsRatio, 2)} (95 % interval ${low} to ${high})`;
  if (others.length === 0) return `${start}; nothing else moves churn beyond chance.`;
  const next = listText(others.slice(0, 2).map(({label}) => lowerFirst(label)));
  return `${start}; next ${others.length === 1 ? "comes" : "come"} ${next}.`;
}

/** Most important first: by the size of the effect of one standard deviation. */
function byStrength(coefficients: readonly Coefficient[]): Coefficient[] {
  return [...coefficients].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
}

/** Keeps acronyms as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
