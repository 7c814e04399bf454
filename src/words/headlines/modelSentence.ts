import type {Churn} from "../../../loaders/contract/churn.js";

/** What the model is worth on days that it had not seen, in the words of its verdict; else what it lacks. */
export function modelSentence(churn: Churn): string {
  return "missing" in churn ? churn.missing.join(" ") : churn.verdict.slice(0, 2).join(" ");
}
