import type {MeasuredOutcome} from "../contract/campaigns.js";
import {adjustedDifference, type AdjustedDifference} from "../math/adjustedDifference.js";
import {keptShare} from "../math/keptShare.js";
import {sampleRatio} from "../math/sampleRatio.js";
import {stratifiedNewcombe} from "../math/stratifiedNewcombe.js";
import type {CampaignRow} from "../types.js";
import type {Followed} from "./followUp.js";
import {strataOf} from "./strataOf.js";

export interface MeasureOptions {
  grossMargin: number;
  /** whether the window is the churn horizon */
  isHorizon: boolean;
  /** share of would-be leavers that the config says the action keeps */
  assumed: number | null;
  /** customers whom another campaign treated within the window */
  contaminated: number;
}

/**
 * What a campaign changed, by intention to treat: whoever was drawn counts in their arm. `logged` are the rows of the waves that
 * are over, `followed` those of them who are still known, `later` the same over twice the window. Null where an arm has nobody.
 */
export function measure(
  {
    logged,
    followed,
    later
  }: {logged: readonly CampaignRow[]; followed: readonly Followed[]; later: readonly Followed[]},
  {grossMargin, isHorizon, assumed, contaminated}: MeasureOptions
): MeasuredOutcome | null {
  const treated = followed.filter(({row}) => row.arm === "treated");
  const control = followed.filter(({row}) => row.arm === "control");
  if (treated.length === 0 || control.length === 0) return null;
  const strata = strataOf(followed);
  const {share, other, shareBand, otherBand, difference, low, high} = stratifiedNewcombe(strata);
  // no wave has both arms
  if (!(share >= 0)) return null;
  const margin = marginOf(followed, grossMargin);
  const kept = isHorizon ? keptShare(strata) : null;
  const drawn = logged.filter(({arm}) => arm === "treated").length / logged.length;
  const costs = treated.map(({row}) => row.expectedCost);
  return {
    treated: treated.length,
    control: control.length,
    smallerArm: Math.min(treated.length, control.length),
    ordered: {
      treated: share,
      treatedLow: shareBand[0],
      treatedHigh: shareBand[1],
      control: other,
      controlLow: otherBand[0],
      controlHigh: otherBand[1],
      difference,
      low,
      high
    },
    margin: margin && {
      treated: margin.treated,
      control: margin.control,
      ...differenceOf(margin),
      bootstrapLow: margin.bootstrapLow,
      bootstrapHigh: margin.bootstrapHigh,
      varianceLeft: margin.varianceLeft
    },
    later: maybeDifference(marginOf(later, grossMargin)),
    gain: margin && margin.difference * treated.length,
    cost: costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    effect: kept && {estimate: kept.estimate, low: kept.low, high: kept.high},
    promised: {
      treated: meanOf(treated, ({risk}) => (risk === null ? null : 1 - risk)),
      control: meanOf(control, ({risk}) => (risk === null ? null : 1 - risk)),
      assumed: assumed === null ? null : meanOf(treated, ({risk}) => (risk === null ? null : 1 - risk * (1 - assumed)))
    },
    sampleRatio: sampleRatio(treated.length, control.length, drawn),
    contaminated: contaminated / control.length
  };
}

/** Adjusted by what was expected then; where that is not known of everybody, not adjusted. */
function marginOf(followed: readonly Followed[], grossMargin: number): AdjustedDifference | null {
  const names = [...new Set(followed.map(({stratum}) => stratum))];
  const codes = new Map(names.map((name, code) => [name, code]));
  const knows = followed.every(({row}) => row.expectedMargin !== null);
  return adjustedDifference({
    treated: Uint8Array.from(followed, ({row}) => (row.arm === "treated" ? 1 : 0)),
    stratum: Uint32Array.from(followed, ({stratum}) => codes.get(stratum) ?? 0),
    strata: names.length,
    outcome: Float64Array.from(followed, ({revenue}) => grossMargin * revenue),
    covariate: Float64Array.from(followed, ({row}) => (knows ? (row.expectedMargin ?? 0) : 0))
  });
}

function differenceOf({difference, low, high}: AdjustedDifference) {
  return {difference, low, high};
}

function maybeDifference(found: AdjustedDifference | null) {
  return found && differenceOf(found);
}

function meanOf(followed: readonly Followed[], value: (row: CampaignRow) => number | null): number | null {
  const values = followed.map(({row}) => value(row));
  return values.includes(null) ? null : values.reduce<number>((sum, own) => sum + (own ?? 0), 0) / values.length;
}
