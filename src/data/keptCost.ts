import type {CampaignOutcome} from "../../loaders/contract/campaigns.js";

/** What a customer cost whom a campaign kept, with what its interval leaves of that. */
export interface KeptCost {
  action: string;
  cost: number;
  low: number;
  high: number;
}

/**
 * Of the latest campaign that kept some for certain: what it was expected to cost over how many ordered who would not have. Undefined
 * where no campaign did, or none whose cost is known.
 */
export function keptCost(campaigns: readonly Pick<CampaignOutcome, "action" | "measured">[]): KeptCost | undefined {
  for (const {action, measured} of campaigns) {
    if (measured === null) continue;
    const {cost, treated} = measured;
    const {difference, low, high} = measured.ordered;
    if (cost === null || difference === null || low === null || high === null || !(cost > 0 && low > 0)) continue;
    return {action, cost: cost / (treated * difference), low: cost / (treated * high), high: cost / (treated * low)};
  }
  return undefined;
}
