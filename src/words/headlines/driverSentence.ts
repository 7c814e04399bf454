import type {Formatter} from "../../charts/format.js";
import type {Churn} from "../../../loaders/contract/churn.js";

/** The strongest driver in numbers; what is missing where there is no model, nothing where nothing may be claimed. */
export function driverSentence(churn: Churn, format: Formatter): string {
  if ("missing" in churn) return churn.missing.join(" ");
  const clear = churn.coefficients.filter(({significant}) => significant);
  if (clear.length === 0 || !churn.beatsChance) return "";
  const top = clear.reduce((a, b) => (Math.abs(b.estimate) > Math.abs(a.estimate) ? b : a));
  const [low, high] = [Math.exp(top.jointLow), Math.exp(top.jointHigh)].map((odds) => format.fixed(odds));
  const moves = top.estimate > 0 ? "raises" : "lowers";
  return `One standard deviation more of “${top.label}” ${moves} the odds of leaving to ${format.fixed(top.oddsRatio)} times what they were (${low} to ${high}, an interval that allows for the number of features), all else equal.`;
}
