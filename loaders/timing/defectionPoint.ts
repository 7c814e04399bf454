import type {Recency} from "../contract/recency.js";
import {tellExactly, type Tell} from "../tell.js";
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
  const none = {days: null, low: null, high: null};
  if (curve.closed + curve.open === 0) return {...none, missing: "No gap between orders begins here."};
  if (curve.closed < minimumGaps) return {...none, missing: tooFew(curve.closed, tell)};
  if (points.length === 0) {
    const missing = `The history is too short to see what follows ${horizonDays} days of silence: too few gaps lasted that long.`;
    return {...none, missing};
  }
  const first = (bound: "probability" | "low" | "high") => points.find((point) => point[bound] < 0.5)?.days ?? null;
  const days = first("probability");
  if (days !== null) return {days, low: first("low"), high: first("high"), missing: null};
  const last = points.length - 1;
  const missing = `After every silence that the data can show (up to ${last} ${last === 1 ? "day" : "days"}), another order within ${horizonDays} days is at least as likely as not.`;
  return {...none, missing};
}

function tooFew(closed: number, tell: Tell): string {
  if (closed === 0)
    return "No customer has ordered on two different days, so nothing is known about gaps between orders.";
  const only = tell.only(closed);
  const orders = only === "only 1" ? "Only one repeat order was" : `${capitalized(only)} repeat orders were`;
  return `${orders} seen; a defection point needs ${minimumGaps}.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** below it, the interval spans everything */
const minimumGaps = 30;

const maximumPoints = 150;
