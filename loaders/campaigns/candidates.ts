import type {Analysis} from "../pipeline.js";
import type {CampaignRow} from "../types.js";
import {stratumOf} from "../campaignLog/stratumOf.js";

/** Those for whom an action is due, with what is known of them today; the arm is still to be drawn. */
export function candidates(
  {history, risk, atRisk, action, config, outlayOf}: Analysis,
  {name, day}: {name: string; day: number}
): Omit<CampaignRow, "arm">[] {
  const code = action.names.indexOf(name);
  const outlay = outlayOf(name);
  const priced = atRisk.amount !== null;
  return Array.from(action.assignment.keys())
    .filter((i) => action.assignment[i] === code)
    .map((i) => {
      const r = risk.risk?.[i] ?? null;
      const [stays, leaves] = priced ? [atRisk.loss.stays[i], atRisk.loss.leaves[i]] : [null, null];
      const told = r !== null && stays !== null && leaves !== null;
      return {
        day,
        customer: history.customers.id[i],
        action: name,
        stratum: stratumOf(r),
        risk: r,
        stays,
        leaves,
        expectedMargin: told ? config.economics.grossMargin * ((1 - r) * stays + r * leaves) : null,
        expectedCost: outlay && outlay[i]
      };
    });
}
