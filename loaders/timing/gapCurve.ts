import {clusterInfluence} from "../math/clusterInfluence.js";
import {kaplanMeier} from "../math/kaplanMeier.js";
import type {KaplanMeier} from "../math/kaplanMeier.js";
import {logLogBand} from "../math/logLogBand.js";
import type {GapCounts} from "./gaps.js";

export interface Estimate {
  probability: number;
  low: number;
  high: number;
}

/** The Kaplan-Meier curve of gaps, S(t) = P(no further order within t days). */
export interface GapCurve {
  closed: number;
  open: number;
  /** days: the curve has the values 0 to length - 1 */
  length: number;
  survival: Float64Array;
  /** gaps of t days or longer */
  atRisk: Float64Array;
  /** S(t) with its 95% interval */
  silent(days: number): Estimate;
  /** P(another order within the horizon | silent for that many days) with its 95% interval, or null where nobody knows */
  returns(days: number, horizon: number): Estimate | null;
}

/** Intervals take the larger of Greenwood's variance and the one that allows for a customer's gaps hanging together. */
export function gapCurve(counts: GapCounts): GapCurve {
  const {length, clusters} = counts;
  const closed = sumOverClusters(counts.closed, counts);
  const open = sumOverClusters(counts.open, counts);
  const curve = kaplanMeier(closed, open);
  const influence = clusterInfluence(curve, counts.closed, counts.open, clusters);
  const {survival, atRisk} = curve;

  function variance(from: number, to: number): number {
    let clustered = 0;
    for (let g = 0; g < clusters; ++g) clustered += (influence[g * length + to] - influence[g * length + from]) ** 2;
    return Math.max(clustered, curve.variance[to] - curve.variance[from]);
  }

  return {
    closed: sum(closed),
    open: sum(open),
    length,
    survival,
    atRisk,
    silent(days) {
      if (days === 0) return {probability: 1, low: 1, high: 1};
      return {probability: survival[days], ...logLogBand(survival[days], variance(0, days), atRisk[days])};
    },
    returns(days, horizon) {
      if (!isKnown(curve, days, horizon)) return null;
      const to = Math.min(days + horizon, length - 1);
      const share = Math.min(1, survival[to] / survival[days]);
      const n = share === 0 ? atRisk[days + 1] : atRisk[to];
      const {low, high} = logLogBand(share, variance(days, to), n);
      return {probability: 1 - share, low: 1 - high, high: 1 - low};
    }
  };
}

/** The time after which half of all gaps had ended, the open ones allowed for; null where that was never reached. */
export function medianGap({survival}: Pick<GapCurve, "survival">): number | null {
  const days = survival.findIndex((value) => value <= 0.5);
  return days < 0 ? null : days;
}

/**
 * The last few gaps say little: ten must have been followed to the end of the horizon, or have brought the curve to zero
 * before it.
 */
function isKnown({survival, atRisk}: KaplanMeier, days: number, horizon: number): boolean {
  if (!(survival[days] > 0) || !(atRisk[days + 1] >= minimumAtRisk)) return false;
  if (atRisk[days + horizon] >= minimumAtRisk) return true;
  const end = survival.indexOf(0, days);
  return end >= 0 && end <= days + horizon && atRisk[end] >= minimumAtRisk;
}

const minimumAtRisk = 10;

function sumOverClusters(values: Int32Array, {length, clusters}: GapCounts): Float64Array {
  const total = new Float64Array(length);
  for (let g = 0; g < clusters; ++g) for (let t = 0; t < length; ++t) total[t] += values[g * length + t];
  return total;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
