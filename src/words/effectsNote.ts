import type {Profit} from "../../loaders/contract/profit.js";
import {drivesAway} from "../data/drivesAway.js";
import {strengthOf} from "../data/strengthOf.js";
import {listText} from "./listText.js";

/** Which of the effects that are used come from campaigns: an unsure measurement is not used, nor one of an action that sells more. */
export function effectsNote(
  actions: readonly Pick<Profit["actions"][number], "action" | "isMeasured" | "terms">[]
): string {
  const measured = actions.filter(({isMeasured}) => isMeasured).map(({action}) => action);
  if (measured.length === 0) return "Effects are assumptions: none of them comes from a campaign.";
  const others = actions.filter(({isMeasured}) => !isMeasured);
  const unknown = others.filter(({terms}) => strengthOf(terms) === null).map(({action}) => action);
  const assumed = unknown.length < others.length ? "; other effects are assumptions" : "";
  const none = unknown.length > 0 ? `; of ${listText(unknown)} none is known` : "";
  const away = actions.filter(drivesAway).map(({action}) => action);
  const harm =
    away.length > 0
      ? ` ${listText(away)} ${away.length === 1 ? "drives" : "drive"} customers away, which is counted as a loss.`
      : "";
  return `The effect of ${listText(measured)} is what campaigns measured${assumed}${none}.${harm}`;
}
