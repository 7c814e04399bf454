import type {Campaigns, MeasuredOutcome} from "../../contract/campaigns.js";
import {isFew} from "../../math/steps.js";
import {significant} from "../roundMoney.js";

/**
 * Campaigns before they are told of groups of `minimum` alone. A share of an arm is a count of those who ordered, and a margin a head
 * is what they brought: nothing is told of an outcome where few of an arm ordered, or all but a few, nor of an effect that is
 * made of such a one.
 */
export function campaignsOfEnough(campaigns: Campaigns, minimum: number): Campaigns {
  const isTold = ({measured}: Campaigns["campaigns"][number]) => measured === null || isOfEnough(measured, minimum);
  const hidden = new Set(campaigns.campaigns.filter((row) => !isTold(row)).map(({id}) => id));
  return {
    ...campaigns,
    campaigns: campaigns.campaigns.map((row) =>
      row.measured && hidden.has(row.id) ? {...row, measured: untold(row.measured)} : row
    ),
    effects: campaigns.effects.map((row) => ({
      ...row,
      ...(row.campaigns.some((id) => hidden.has(id)) ? {estimate: null, low: null, high: null} : {}),
      used: row.used && significant(row.used, 2)
    }))
  };
}

function isOfEnough({ordered, treated, control}: MeasuredOutcome, minimum: number): boolean {
  const arms: [number | null, number][] = [[ordered.treated, treated], [ordered.control, control]]; // prettier-ignore
  return arms.every(([share, customers]) => {
    const came = Math.round((share ?? 0) * customers);
    return !isFew(came, minimum) && !isFew(customers - came, minimum);
  });
}

function untold({ordered, ...measured}: MeasuredOutcome): MeasuredOutcome {
  const none = Object.fromEntries(Object.keys(ordered).map((key) => [key, null])) as typeof ordered;
  return {...measured, ordered: none, margin: null, later: null, gain: null, effect: null};
}
