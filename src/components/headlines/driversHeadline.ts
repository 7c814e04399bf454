import type {Formatter} from "../../charts/format.js";
import type {Churn, Coefficient} from "../../../loaders/members/churn.js";
import {listText} from "../listText.js";

/** The drivers whose 95 % interval leaves out zero, strongest first. */
export function clearDrivers(coefficients: readonly Coefficient[]): Coefficient[] {
  return byStrength(coefficients.filter(({low, high}) => low > 0 || high < 0));
}

/** Most important first: by the size of the effect of one standard deviation. */
export function byStrength(coefficients: readonly Coefficient[]): Coefficient[] {
  return [...coefficients].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
}

/** "Days since the last order matter most: one standard deviation more multiplies the odds of leaving by 2.3 (1.9 to 2.8)." */
export function driversHeadline(churn: Churn, format: Formatter): string {
  if ("missing" in churn) return "There is too little history to say what moves churn.";
  const drivers = clearDrivers(churn.coefficients);
  if (drivers.length === 0 || !(churn.metrics.aucLow > 0.5))
    return "Nothing that was measured moves churn beyond chance.";
  const [top, ...others] = drivers;
  const [low, high] = [Math.exp(top.low), Math.exp(top.high)].map((odds) => format.fixed(odds, 2));
  const start = `${top.label} says most about who leaves: one standard deviation more multiplies the odds by ${format.fixed(top.oddsRatio, 2)} (95 % interval ${low} to ${high})`;
  if (others.length === 0) return `${start}; nothing else moves churn beyond chance.`;
  const next = listText(others.slice(0, 2).map(({label}) => lowerFirst(label)));
  return `${start}; next come${others.length === 1 ? "s" : ""} ${next}.`;
}

/** Keeps acronyms as they are. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0].toLowerCase() + text.slice(1) : text;
}
