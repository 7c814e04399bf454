import type {Recency} from "../contract/recency.js";
import {tellExactly, type Tell} from "../tell.js";
import {medianGap} from "./gapCurve.js";
import type {GapCurve} from "./gapCurve.js";

/**
 * P(another order within the horizon | silent for r days) for every r that the data can show, thinned for a chart, and the
 * defection point: the smallest r at which it falls below one half. Its interval is where the probability's own band
 * crosses one half (Brookmeyer and Crowley, 1982); `low` and `high` are null where the band never does.
 */
export function defectionPoint(
  curve: GapCurve,
  horizonDays: number,
  tell: Tell = tellExactly
): Pick<Recency, "returnProbability" | "defection"> {
  const points = [];
  for (let days = 0; days < curve.length; ++days) {
    const estimate = curve.returns(days, horizonDays);
    if (estimate === null) break;
    points.push({days, ...estimate, atRisk: curve.atRisk[days + 1]});
  }
  const step = Math.max(1, Math.ceil(points.length / maximumPoints));
  return {
    returnProbability: points.filter(({days}) => days % step === 0),
    defection: defection(points, curve, {horizonDays, tell})
  };
}

type Point = Recency["returnProbability"][number];

function defection(
  points: Point[],
  curve: GapCurve,
  {horizonDays, tell}: {horizonDays: number; tell: Tell}
): Recency["defection"] {
  const none = {days: null, low: null, high: null, flat: false, fittingHorizonDays: null};
  if (curve.closed + curve.open === 0) return {...none, missing: "No gap between orders begins here."};
  if (curve.closed < minimumGaps) return {...none, missing: tooFew(curve.closed, tell)};
  if (points.length === 0) {
    const missing = `The history is too short to see what follows ${horizonDays} days without an order: too few gaps lasted that long.`;
    return {...none, missing};
  }
  const flat = isFlat(points, horizonDays);
  const short = points[0].probability < 0.5;
  const fittingHorizonDays = short ? fittingHorizon(curve) : null;
  if (flat || short) {
    const reasons = [
      ...(flat ? [sameThroughout(points[0], horizonDays)] : []),
      ...(short ? [tooShort(curve, horizonDays)] : [])
    ];
    return {...none, flat, fittingHorizonDays, missing: reasons.join(" ")};
  }
  const first = (bound: "probability" | "low" | "high") => points.find((point) => point[bound] < 0.5)?.days ?? null;
  const days = first("probability");
  if (days !== null) return {...none, days, low: first("low"), high: first("high"), missing: null};
  const last = points.length - 1;
  const missing = `After every silence that the data can show (up to ${last} ${last === 1 ? "day" : "days"}), another order within ${horizonDays} days is at least as likely as not.`;
  return {...none, missing};
}

/**
 * Whether one chance fits the whole curve as far as it is known well. 95 % intervals hold at one point; half as wide again
 * (three standard errors) they hold for all together.
 */
function isFlat(points: Point[], horizonDays: number): boolean {
  const known = points.filter(({low, high}) => high - low <= widestInterval);
  if (!((known.at(-1)?.days ?? 0) >= horizonDays)) return false;
  const low = Math.max(...known.map((point) => point.probability - 1.5 * (point.probability - point.low)));
  const high = Math.min(...known.map((point) => point.probability + 1.5 * (point.high - point.probability)));
  return low <= high;
}

function sameThroughout({probability}: Point, horizonDays: number): string {
  const share = Math.round(100 * probability);
  return `Silence tells nothing here: however long it has lasted, another order within the next ${horizonDays} days follows in about ${share}% of cases.`;
}

/** The usual gap up to whole months; null where it is not known, or longer than a horizon may be. */
function fittingHorizon(curve: GapCurve): number | null {
  const median = medianGap(curve);
  const days = median === null ? Infinity : (Math.floor(median / 30) + 1) * 30;
  return days <= longestHorizon ? days : null;
}

function tooShort(curve: GapCurve, horizonDays: number): string {
  const median = medianGap(curve);
  const fitting = fittingHorizon(curve);
  const start = `Fewer than half of all orders are followed by another within ${horizonDays} days`;
  if (median === null) return `${start}, and more than half of the gaps between orders outlast the data.`;
  const usual = `${start}: that is shorter than the usual gap between orders of ${median} days`;
  return fitting === null ? `${usual}.` : `${usual}. Looking ${fitting} days ahead would fit this shop.`;
}

function tooFew(closed: number, tell: Tell): string {
  if (closed === 0)
    return "No customer has ordered on two different days, so nothing is known about gaps between orders.";
  const only = tell.only(closed);
  const orders = only === "only 1" ? "Only one repeat order was" : `${capitalized(only)} repeat orders were`;
  return `${orders} seen; a tipping point takes ${minimumGaps}.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** beyond this width of its interval a point says more about chance than about customers */
const widestInterval = 0.25;

/** the longest that the store config allows */
const longestHorizon = 730;

/** below it, the interval spans everything */
const minimumGaps = 30;

const maximumPoints = 150;
