import type {Churn} from "../../../loaders/contract/churn.js";

/** What the model is worth on days that it had not seen, in the words of its verdict; nothing where it is not used. */
export function modelSentence(churn: Churn): string {
  return "missing" in churn || !churn.model.used ? "" : churn.verdict.slice(0, 2).join(" ");
}
