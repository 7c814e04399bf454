import type {CampaignOutcome} from "../../loaders/contract/campaigns.js";
import {listText} from "./listText.js";

const few = 100;

/** Of which campaigns' control groups an interval is a rough guide alone, in a sentence; nothing where all are large. */
export function smallControls(campaigns: readonly Pick<CampaignOutcome, "action" | "measured">[]): string | undefined {
  const small = campaigns.flatMap(({action, measured}) =>
    // of arms that are held back nothing is drawn
    measured !== null && measured.ordered.difference !== null && measured.control < few ? [action] : []
  );
  if (small.length === 0) return undefined;
  return `Fewer than ${few} were held out of ${listText([...new Set(small)])}: of small control groups an interval is a rough guide.`;
}
