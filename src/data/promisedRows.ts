import type {CampaignOutcome} from "../../loaders/contract/campaigns.js";
import type {PromisedRow} from "../charts/promisedMeasured.js";

/** Shares that ordered of the arms of finished campaigns, and what the model of the day and the assumed effect had promised. */
export function promisedRows(campaigns: readonly CampaignOutcome[]): PromisedRow[] {
  return campaigns.flatMap(({action, from, measured}) => {
    if (measured === null) return [];
    const {ordered, promised} = measured;
    const arms = [
      [
        `${action}, treated`,
        ordered.treated,
        ordered.treatedLow,
        ordered.treatedHigh,
        promised.assumed ?? promised.treated
      ],
      [`${action}, held out`, ordered.control, ordered.controlLow, ordered.controlHigh, promised.control]
    ] as const;
    return arms.flatMap(([label, share, low, high, given]) =>
      share === null || low === null || high === null
        ? []
        : [{label, from, measured: share, low, high, promised: given}]
    );
  });
}
