import type {Formatter} from "../../charts/format.js";
import type {Churn} from "../../../loaders/contract/churn.js";

/** The strongest driver in numbers; nothing where nothing may be claimed. */
export function driverSentence(churn: Churn, format: Formatter): string {
  if ("missing" in churn) return "";
  const clear = churn.coefficients.filter(({significant}) => significant);
  if (clear.length === 0 || !churn.model.used) return "";
  const top = clear.reduce((a, b) => (Math.abs(b.estimate) > Math.abs(a.estimate) ? b : a));
  const [low, high] = [Math.exp(top.jointLow), Math.exp(top.jointHigh)].map((odds) => format.fixed(odds));
  return `One standard deviation more of “${top.label}” goes with ${format.fixed(top.oddsRatio)} times the odds of leaving (${low} to ${high}, an interval that allows for the number of features), all else equal.`;
}
