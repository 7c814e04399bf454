import type {Campaigns} from "../contract/campaigns.js";
import {schemaVersion} from "../contract/common.js";
import type {Profit} from "../contract/profit.js";
import type {DueActions} from "../types.js";
import {power} from "./power.js";

/** What is published of campaigns: what they changed, whom they keep from other actions, and what a new one would show. */
export function campaignsMember(
  {
    campaigns,
    effects,
    barred,
    due,
    risk,
    profit
  }: Pick<Campaigns, "campaigns" | "effects" | "barred"> & {
    due: Pick<DueActions, "names" | "assignment" | "none">;
    risk: Float64Array | null;
    profit: Pick<Profit, "actions">;
  },
  {windowDays, horizonDays}: Pick<Campaigns, "windowDays" | "horizonDays">
): Campaigns {
  const shown = power(due, {risk, actions: profit.actions});
  return {schemaVersion, windowDays, horizonDays, barred, campaigns, effects, power: shown};
}
