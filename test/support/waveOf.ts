import type {CampaignRow} from "../../loaders/types.js";

/** Two hundred customers for whom an action is due on `day`, other ones each day. */
export function waveOf(day: number): Omit<CampaignRow, "arm">[] {
  return Array.from({length: 200}, (_, i) => ({
    day,
    customer: `C${day}-${i}`,
    action: "Call",
    stratum: `0.${i % 7}-0.${(i % 7) + 1}`,
    risk: 0.7,
    stays: 100,
    leaves: 40,
    expectedMargin: 23.2,
    expectedCost: 6
  }));
}
