import {schemaVersion} from "./contract/common.js";
import type {Recency} from "./contract/recency.js";
import type {Timing} from "./contract/timing.js";
import {cohortRetention} from "./timing/cohorts.js";
import {defectionPoint} from "./timing/defectionPoint.js";
import {gapCurve, medianGap} from "./timing/gapCurve.js";
import type {GapCurve} from "./timing/gapCurve.js";
import {afterOrder} from "./timing/afterOrder.js";
import {byOrder, byPersona, collectGaps} from "./timing/gaps.js";
import type {GapPersonas} from "./timing/gaps.js";
import {monthlyRevenue} from "./timing/months.js";
import {recencyHistogram} from "./timing/recencyHistogram.js";
import {seasonalIndex} from "./timing/season.js";
import type {Tell} from "./tell.js";
import {calendarOf} from "./history/calendarOf.js";
import type {History} from "./types.js";

export interface TimingOptions {
  horizonDays: number;
  /** by the published centroids (`nearestPersona`): asked who a customer was when each gap began */
  personas?: GapPersonas;
  /** fewest customers whose revenue is published */
  minimumGroup?: number;
  /** how many repeat orders a sentence may say */
  tell?: Tell;
}

/**
 * When customers come back: the distribution of recency, the gaps between orders, the silence after which the next order
 * is less likely than not, and how months, seasons and cohorts go. O(orders + days); the order of the orders of one day
 * does not matter.
 */
export function timing(
  history: History,
  {horizonDays, personas, minimumGroup = 10, tell}: TimingOptions
): {recency: Recency; timing: Timing} {
  if (!(horizonDays > 0)) throw new Error(`invalid horizon: ${horizonDays}`);
  const curve = gapCurve(collectGaps(history)[0]);
  const overall = describe(curve, horizonDays, tell);
  const calendar = calendarOf(history);
  const months = monthlyRevenue(history, calendar);
  const {recency} = history.customers;
  const {days} = overall.defection;
  return {
    recency: {
      schemaVersion,
      horizonDays,
      histogram: recencyHistogram(recency),
      medianDays: median(recency),
      gaps: overall.gaps,
      returnProbability: overall.returnProbability,
      defection: overall.defection,
      ...afterOrder(collectGaps(history, byOrder).map(gapCurve), {horizonDays, tippingDays: days}),
      beyondDefection: days === null ? null : recency.reduce((sum, value) => sum + (value - 1 >= days ? 1 : 0), 0)
    },
    timing: {
      schemaVersion,
      horizonDays,
      ...overall,
      personas: personas ? describePersonas(history, personas, {horizonDays, tell}) : [],
      months,
      season: seasonalIndex(months),
      cohorts: cohortRetention(history, calendar, minimumGroup),
      cohortNote:
        "The first cohort holds everyone who ordered in the first month of the data, long-standing customers among them."
    }
  };
}

function describePersonas(
  history: History,
  personas: GapPersonas,
  {horizonDays, tell}: Pick<TimingOptions, "horizonDays" | "tell">
): Timing["personas"] {
  const counts = collectGaps(history, byPersona(personas));
  return personas.names.map((persona, k) => {
    const curve = gapCurve(counts[k]);
    const described = describe(curve, horizonDays, tell);
    if (curve.closed + curve.open > 0) return {persona, ...described};
    const missing = "No gap between orders began while a customer was in this persona.";
    return {persona, ...described, defection: {...described.defection, missing}};
  });
}

function describe(curve: GapCurve, horizonDays: number, tell?: Tell): Omit<Timing["personas"][number], "persona"> {
  return {
    gaps: {closed: curve.closed, open: curve.open, medianDays: medianGap(curve)},
    survival: survivalPoints(curve),
    ...defectionPoint(curve, horizonDays, tell)
  };
}

/** The curve as far as any gap was observed, thinned evenly, with its last day. */
function survivalPoints(curve: GapCurve): Timing["survival"] {
  if (curve.closed + curve.open === 0) return [];
  const last = curve.atRisk.findLastIndex((n) => n > 0);
  const step = Math.max(1, Math.ceil(last / maximumPoints));
  const points = [];
  for (let days = 0; days < last + step; days += step) {
    const at = Math.min(days, last);
    const {probability, low, high} = curve.silent(at);
    points.push({days: at, survival: probability, low, high, atRisk: curve.atRisk[at]});
  }
  return points;
}

/** Half of the customers have this recency or less (the mean of the middle two where their number is even). */
function median(values: Int32Array): number {
  const sorted = values.toSorted();
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

const maximumPoints = 150;
