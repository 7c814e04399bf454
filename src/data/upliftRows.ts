import type {CampaignOutcome} from "../../loaders/contract/campaigns.js";
import type {UpliftRow} from "../charts/uplift.js";

/** What finished campaigns changed, in shares that ordered; those of too few customers to be told are left out. */
export function upliftRows(campaigns: readonly CampaignOutcome[]): UpliftRow[] {
  return campaigns.flatMap(({action, from, measured}) => {
    const {difference, low, high} = measured?.ordered ?? {difference: null, low: null, high: null};
    if (difference === null || low === null || high === null) return [];
    return [{action, from, difference, low, high}];
  });
}
