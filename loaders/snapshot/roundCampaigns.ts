import type {Campaigns, MeasuredOutcome} from "../contract/campaigns.js";
import {significant} from "./roundMoney.js";

/** What the arms of campaigns spent, with three digits, two where they are few. */
export function roundCampaigns(campaigns: Campaigns, minimumGroup: number): Campaigns {
  return {
    ...campaigns,
    campaigns: campaigns.campaigns.map((row) => ({...row, measured: row.measured && round(row.measured, minimumGroup)}))
  };
}

function round(measured: MeasuredOutcome, minimumGroup: number): MeasuredOutcome {
  const digits = measured.smallerArm < minimumGroup ? 2 : 3;
  const told = (amount: number | null) => amount && significant(amount, digits);
  const {margin, later} = measured;
  return {
    ...measured,
    margin: margin && {
      ...margin,
      treated: told(margin.treated),
      control: told(margin.control),
      difference: told(margin.difference),
      low: told(margin.low),
      high: told(margin.high),
      bootstrapLow: told(margin.bootstrapLow),
      bootstrapHigh: told(margin.bootstrapHigh)
    },
    later: later && {difference: told(later.difference), low: told(later.low), high: told(later.high)},
    gain: told(measured.gain),
    cost: told(measured.cost)
  };
}
