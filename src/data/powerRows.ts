import type {Campaigns} from "../../loaders/contract/campaigns.js";
import type {PowerRow} from "../charts/campaignPower.js";

/** By action that is due, the smallest effects that a control group would show: with a tenth, a fifth and a half held out. */
export function powerRows(power: Campaigns["power"]): PowerRow[] {
  return power.flatMap(({action, customers, breakEven, holdouts}) => {
    if (!(customers > 0)) return [];
    const at = (share: number) => holdouts.find(({holdout}) => holdout === share)?.smallestEffect ?? null;
    const pays = breakEven !== null && breakEven <= 1 ? breakEven : null;
    return [{action, customers, tenth: at(0.1), fifth: at(0.2), half: at(0.5), breakEven: pays}];
  });
}
