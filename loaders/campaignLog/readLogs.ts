import type {Config} from "../config/schema.js";
import type {Campaign} from "../types.js";
import {campaignsFolder} from "./campaignsFolder.js";
import {readCampaigns} from "./readCampaigns.js";
import {readSuppressed, suppressedFile} from "./readSuppressed.js";

/** What is known of a shop's contacts: its campaigns, and who is not to be contacted. */
export interface Logs {
  campaigns: Campaign[];
  /** the last day on which each customer is not to be contacted */
  suppressed: ReadonlyMap<string, number>;
}

/** Reads the logs of a shop, and who is not to be contacted: of the demo store nobody, as its customers do not exist. */
export async function readLogs(
  {source}: Pick<Config, "source">,
  {
    latestDay,
    notice,
    campaigns = campaignsFolder,
    suppressed = suppressedFile
  }: {latestDay: number; notice?: (line: string) => void; campaigns?: string; suppressed?: string}
): Promise<Logs> {
  return {
    campaigns: await readCampaigns(campaigns, {latestDay, notice}),
    suppressed: source.kind === "demo" ? new Map() : await readSuppressed(suppressed)
  };
}
