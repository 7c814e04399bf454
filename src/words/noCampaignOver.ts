import type {Campaigns} from "../../loaders/contract/campaigns.js";

/** Why nothing is measured yet, in a sentence. */
export function noCampaignOver({campaigns, windowDays}: Pick<Campaigns, "campaigns" | "windowDays">): string {
  if (campaigns.length === 0) return "No campaign has been started.";
  const days = Math.max(...campaigns.map(({daysPassed}) => daysPassed));
  return days < windowDays
    ? `No campaign’s days are over yet: ${days} of ${windowDays} have passed.`
    : "No campaign had a control group that is large enough to tell of.";
}
