import type {Profit} from "../../loaders/contract/profit.js";
import {listText} from "./listText.js";

/** Which of the effects that are used come from campaigns: an unsure measurement is not used, nor one of an action that sells more. */
export function effectsNote(actions: readonly Pick<Profit["actions"][number], "action" | "isMeasured">[]): string {
  const measured = actions.filter(({isMeasured}) => isMeasured).map(({action}) => action);
  if (measured.length === 0) return "Effects are assumptions: none of them comes from a campaign.";
  const others = measured.length < actions.length ? "; other effects are assumptions" : "";
  return `The effect of ${listText(measured)} is what campaigns measured${others}.`;
}
