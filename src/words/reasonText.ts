import type {Formatter} from "../charts/format.js";
import type {ActionRule} from "../../loaders/contract/actions.js";
import {ruleText} from "./ruleText.js";

/** Why a customer has an action: the rule's condition as a line of its own, "VIP, churn risk above 50%". */
export function reasonText(rule: ActionRule, format: Formatter): string {
  const text = ruleText(rule, format);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
