import type {CampaignOutcome, MeasuredEffect} from "./contract/campaigns.js";
import {formatDay} from "./day.js";
import type {Stratum} from "./math/mantelHaenszel.js";
import {followUp} from "./outcomes/followUp.js";
import {measure} from "./outcomes/measure.js";
import {pooledEffect} from "./outcomes/pooledEffect.js";
import {strataOf} from "./outcomes/strataOf.js";
import type {Campaign, History} from "./types.js";

export interface OutcomeOptions {
  windowDays: number;
  horizonDays: number;
  grossMargin: number;
  /** by action, the share of would-be leavers that the config says it keeps */
  assumed: ReadonlyMap<string, number>;
}

/**
 * What campaigns changed, from later order lines: each wave once its days are over, before that nothing, as a rebuild every night
 * would else look at half an answer every night. The latest campaign comes first. `effects` has what they say of each action
 * together, where the window is the churn horizon.
 */
export function outcomes(
  {ledger, asOfDay}: Pick<History, "ledger" | "asOfDay">,
  campaigns: readonly Campaign[],
  {windowDays, horizonDays, grossMargin, assumed}: OutcomeOptions
): {campaigns: CampaignOutcome[]; effects: MeasuredEffect[]} {
  const indexOf = new Map(ledger.id.map((id, i) => [id, i]));
  const isHorizon = windowDays === horizonDays;
  const known = {ledger, indexOf, asOfDay};
  const strata = new Map<string, {campaigns: string[]; strata: Stratum[]}>();
  const treatedDays = treatments(campaigns);

  const found = campaigns
    .filter(({rows}) => rows.length > 0)
    .map((campaign): CampaignOutcome => {
      const {id, rows} = campaign;
      const {action} = rows[0];
      const days = rows.map(({day}) => day);
      const last = days.reduce((a, b) => Math.max(a, b));
      const logged = rows.filter(({day}) => day + windowDays <= asOfDay);
      const followed = followUp(campaign, {...known, days: windowDays});
      const outcome = measure(
        {logged, followed, later: followUp(campaign, {...known, days: 2 * windowDays})},
        {
          grossMargin,
          isHorizon,
          assumed: assumed.get(action) ?? null,
          contaminated: followed.filter(({row}) => row.arm === "control" && isTreatedElsewhere(row, id)).length
        }
      );
      if (outcome?.effect) {
        const own = strata.get(action) ?? {campaigns: [], strata: []};
        strata.set(action, {campaigns: [...own.campaigns, id], strata: [...own.strata, ...strataOf(followed)]});
      }
      return {
        id,
        action,
        from: formatDay(days.reduce((a, b) => Math.min(a, b))),
        to: formatDay(last),
        waves: new Set(days).size,
        daysPassed: Math.max(0, Math.min(windowDays, asOfDay - last)),
        treated: rows.filter(({arm}) => arm === "treated").length,
        control: rows.filter(({arm}) => arm === "control").length,
        forgotten: rows.filter(({customer}) => !indexOf.has(customer)).length,
        measured: outcome
      };
    })
    .sort((a, b) => (a.to === b.to ? (a.id < b.id ? -1 : 1) : a.to < b.to ? 1 : -1));

  const effects = [...strata].flatMap(([action, own]): MeasuredEffect[] => {
    const effect = pooledEffect(own.strata, assumed.get(action) ?? null);
    return effect ? [{action, campaigns: own.campaigns, ...effect}] : [];
  });
  return {campaigns: found, effects};

  function isTreatedElsewhere({customer, day}: {customer: string; day: number}, id: string): boolean {
    const others = treatedDays.get(customer) ?? [];
    return others.some((other) => other.id !== id && other.day >= day && other.day < day + windowDays);
  }
}

/** When each customer was treated, and by which campaign. */
function treatments(campaigns: readonly Campaign[]): Map<string, {id: string; day: number}[]> {
  const days = new Map<string, {id: string; day: number}[]>();
  for (const {id, rows} of campaigns) {
    for (const {customer, arm, day} of rows) {
      if (arm === "treated" && customer !== "") days.set(customer, [...(days.get(customer) ?? []), {id, day}]);
    }
  }
  return days;
}
