import type {Churn, Coefficient, TrainedChurn} from "../../loaders/contract/churn.js";
import type {CubeMeasure} from "../../loaders/contract/columns.js";
import {cubeMeasures} from "../../loaders/contract/columns.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {formatter} from "../../src/charts/format.js";
import {select} from "../../src/filters/select.js";
import type {Filters} from "../../src/filters/filters.js";
import type {Selection} from "../../src/filters/select.js";
import {dimensions, toCube} from "./cubes.js";

export const format = formatter({locale: "en-GB", currency: "GBP"});

const spread = {mean: 12, median: 10, lowerQuartile: 5, upperQuartile: 20};

export const summary: Summary = {
  schemaVersion: 2,
  store: {name: "Demo store", currency: "GBP", locale: "en-GB", timezone: "Europe/London", simulated: true},
  privacy: {customers: "pseudonymous", minimumGroup: 10},
  orders: null,
  quarters: [],
  dataAsOf: "2011-12-09",
  freshness: {warnAfterDays: 8},
  site: {url: null},
  window: {from: "2010-12-01", to: "2011-12-09"},
  returns: "net",
  yearDays: 365,
  provisionalFrom: null,
  lossCheck: {ratios: [{day: "2011-09-10", days: 90, ratio: 0.8}], low: 0.8, high: 0.8, holds: true},
  totals: {
    customers: 4338,
    orders: 18532,
    orderLines: 397884,
    revenue: 8911407.9,
    grossRevenue: 8911407.9,
    returnedRevenue: 0,
    averageOrderValue: 480.87,
    revenuePerCustomer: 2054.27,
    revenueAtRisk: 1300000
  },
  model: {used: true, because: null},
  riskTest: "right",
  period: {
    days: 90,
    kind: "sequential",
    current: {from: "2011-09-11", to: "2011-12-09"},
    previous: {from: "2011-06-13", to: "2011-09-10"}
  },
  segmentShares: [
    {persona: "Big Spenders", customers: 40, active: 31, activeBefore: 30, current: 0.6, before: 0.52},
    {persona: "At Risk", customers: 60, active: 12, activeBefore: 14, current: 0.4, before: 0.48}
  ],
  topPersona: "Big Spenders",
  vips: {customers: 434, minimumMonetary: 3640, revenueShare: 0.61},
  personas: ["Big Spenders", "At Risk"].map((persona) => ({
    persona,
    customers: 10,
    customerShare: 0.5,
    revenue: 100,
    revenueShare: 0.5,
    recencyDays: spread,
    frequency: spread,
    monetary: spread,
    churnRisk: 0.4,
    play: "Premium upsell"
  }))
};

const because = "The history covers 100 days; 270 are needed.";

/** The same of a store with too short a history for a churn model or a period before. */
export const young: Summary = {
  ...summary,
  totals: {...summary.totals, revenueAtRisk: null},
  model: {used: false, because},
  period: {...summary.period, kind: null, previous: null},
  segmentShares: summary.segmentShares.map((row) => ({...row, before: null}))
};

/** One cell: a persona's, country's and risk band's code, and the measures that matter; the rest are 0. */
export type SampleCell = [codes: [number, number, number], measures: Partial<Record<CubeMeasure, number>>];

export function selectionOf(cells: readonly SampleCell[], filters: Filters = {}): Selection {
  const cube = toCube(
    cells.map(([codes, measures]) => ({codes, measures: cubeMeasures.map((measure) => measures[measure] ?? 0)}))
  );
  return select(cube, dimensions, filters);
}

export const coefficient: Coefficient = {
  feature: "recency",
  label: "Days since the last order",
  estimate: 0.5,
  standardError: 0.1,
  low: 0.3,
  high: 0.7,
  oddsRatio: Math.exp(0.5),
  pValue: 0.0001,
  jointLow: 0.2,
  jointHigh: 0.8,
  significant: true,
  informationStandardError: 0.1,
  bootstrapStandardError: 0.1,
  collinearWith: []
};

const interval = {estimate: 1, low: 0.9, high: 1.1};

export const trained: TrainedChurn = {
  schemaVersion: 2,
  horizonDays: 90,
  cutoffs: [],
  model: {used: true, because: null},
  rows: {train: 1000, test: 500, refit: 1500},
  sampled: null,
  penalty: 1,
  baseRate: 0.4,
  meanRisk: 0.4,
  metrics: {
    auc: 0.75,
    aucLow: 0.73,
    aucHigh: 0.77,
    averagePrecision: 0.6,
    brier: 0.2,
    brierBaseline: 0.24,
    logLoss: 0.6,
    active: {customers: 200, auc: 0.68, aucLow: 0.64, aucHigh: 0.72},
    calibrationSlope: interval,
    calibrationIntercept: {estimate: 0, low: -0.1, high: 0.1},
    recalibrated: false
  },
  calibrationVerdict: {level: "right", spread: "right", meanPredicted: 0.41},
  comesAnyway: {day: "2010-12-01", days: 275, customers: 120, spenders: 60, share: 0.44},
  orderModel: {used: false, because: "There is no order model.", differences: []},
  rolling: [
    {day: "2011-03-14", customers: 300, auc: 0.72, aucLow: 0.69, aucHigh: 0.75},
    {day: "2011-06-12", customers: 400, auc: 0.74, aucLow: 0.71, aucHigh: 0.77}
  ],
  leavers: {
    days: [
      {day: "2011-06-12", customers: 400, expected: 172, left: 180, likely: 150, likelyLeft: 100},
      {day: "2011-09-10", customers: 450, expected: 184.5, left: 180, likely: 160, likelyLeft: 112}
    ],
    low: 172 / 180,
    high: 184.5 / 180
  },
  beatsChance: true,
  verdict: ["It beats chance.", "Its probabilities are better than the base rate.", "It is better than recency alone."],
  recalibration: null,
  score: null,
  coefficients: [coefficient],
  wald: null,
  roc: [],
  calibration: [],
  lift: [
    {share: 0.2, lift: 2, captured: 0.4},
    {share: 0.3, lift: 1.7, captured: 0.51}
  ],
  thresholds: [],
  baselines: []
};

export const untrained: Churn = {
  schemaVersion: 2,
  horizonDays: 90,
  cutoffs: [],
  model: {used: false, because},
  missing: [because]
};

/** A model that was tested, and did no better than chance. */
export const failed: TrainedChurn = {
  ...trained,
  model: {used: false, because: "It did no better than chance."},
  meanRisk: null,
  metrics: {...trained.metrics, auc: 0.5, aucLow: 0.47, aucHigh: 0.53},
  beatsChance: false,
  verdict: ["It did no better than chance.", "None of the features is shown to tell who leaves."]
};

/** Text with its no-break spaces as plain ones. */
export function plain(text: string | null | undefined): string {
  return (text ?? "")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
