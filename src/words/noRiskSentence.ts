import type {Summary} from "../../loaders/contract/summary.js";
import {noRiskHeading} from "./noRiskHeading.js";

/** Why no risk is shown, in the same words everywhere; nothing where the churn model is used. Takes the summary or churn.json. */
export function noRiskSentence({model}: Pick<Summary, "model">): string {
  return model.used ? "" : `${noRiskHeading}. ${model.because}`;
}
