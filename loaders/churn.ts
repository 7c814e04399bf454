import {compareBaselines} from "./churn/baselines.js";
import type {ExtraBaseline} from "./churn/baselines.js";
import {calibrationVerdict} from "./churn/calibrationVerdict.js";
import {comesAnyway} from "./churn/comesAnyway.js";
import {chooseCutoffs} from "./churn/cutoffs.js";
import {evaluate} from "./churn/evaluate.js";
import {features, logit, modelColumns, orderColumn, writeFeatures} from "./churn/features.js";
import {inference} from "./churn/inference.js";
import {fitModel, logOddsOf, probability, standardize} from "./churn/model.js";
import type {ChurnModel} from "./churn/model.js";
import {chooseOrderModel, type NoOrder} from "./churn/orderModel.js";
import {choosePenalty} from "./churn/penalty.js";
import {recalibration} from "./churn/recalibration.js";
import {leavers} from "./churn/leavers.js";
import {pastModels, type PastModel} from "./churn/pastModels.js";
import {riskError} from "./churn/riskError.js";
import {rollingDays, rollingTests} from "./churn/rolling.js";
import {collectRows} from "./churn/rows.js";
import {scoreParts} from "./churn/scoreParts.js";
import type {RoundedFacts, ScoreParts} from "./churn/scoreParts.js";
import type {Rows} from "./churn/rows.js";
import {churnVerdict} from "./churn/verdict.js";
import {clusteredCovariance} from "./math/clusteredCovariance.js";
import {knownAt} from "./history/knownAt.js";
import {revenueBetween} from "./math/revenueBetween.js";
import {sample} from "./math/sample.js";
import type {Churn, TrainedChurn} from "./contract/churn.js";
import {schemaVersion} from "./contract/common.js";
import {tellExactly, type Tell} from "./tell.js";
import type {History} from "./types.js";

/** Above these, a seeded sample of the customers is fitted and tested: the estimates' errors are far below their digits. */
const trainLimit = 20_000;
const testLimit = 100_000;

/**
 * The probability that a customer places no order within the horizon, by logistic regression on what was known at each of
 * several cut-off days, tested on a later one, then refitted on the same layout a horizon later and scored at the as-of day.
 * `risk` has one value a customer, and `parts` takes it apart by feature; `riskBefore` the same as of an earlier day for
 * each of the ledger's, 0 for those who had not ordered by then; `riskKnownAt` what a model of that day gave them, at the
 * as-of day and at those of the tests. All are null where the data do not suffice, and where the test shows the model no
 * better than chance: a failed model says nothing of anybody. The member then says why.
 */
export function churn(
  history: History,
  {
    horizonDays,
    extraBaselines = [],
    noOrder: offered,
    tell = tellExactly
  }: {horizonDays: number; extraBaselines?: ExtraBaseline[]; noOrder?: NoOrder; tell?: Tell}
): {
  risk: Float64Array | null;
  riskBefore(day: number): Float64Array | null;
  parts(rounded?: RoundedFacts): ScoreParts | null;
  riskKnownAt(day: number): Float64Array | null;
  /** standard error of a weighted sum of `risk` over refits of the model; 0 without one */
  riskError(weights: Float64Array): number;
  member: Churn;
} {
  if (!(horizonDays > 0)) throw new Error(`invalid churn horizon: ${horizonDays}`);
  const {cutoffs, missing} = chooseCutoffs(history, horizonDays, tell);
  const published = cutoffs.map((cutoff) => ({...cutoff, day: isoDay(cutoff.day)}));
  if (missing.length > 0) {
    const model = {used: false, because: missing.join(" ")};
    return {
      risk: null,
      riskBefore: () => null,
      parts: () => null,
      riskKnownAt: () => null,
      riskError: () => 0,
      member: {schemaVersion, horizonDays, cutoffs: published, model, missing}
    };
  }
  // whoever had an order at a cut-off counts there, even where all of it came back later
  const {count} = history.ledger;
  const trainCutoffs = cutoffs.filter(({role}) => role === "train");
  const testDay = history.asOfDay - horizonDays;
  const days = trainCutoffs.map(({day}) => day);
  const fitted = sample(count, trainLimit, 1);
  const penalty = choosePenalty(history, trainCutoffs, horizonDays, fitted);
  const tested = sample(count, testLimit, 2);
  const windows = rollingDays(history, testDay, horizonDays);
  const refitDays = days.map((day) => day + horizonDays);
  const options = {horizonDays, penalty, customers: {train: fitted, test: tested}};
  const orderModel = chooseOrderModel(history, offered, {
    ...options,
    days: [...days, testDay, ...refitDays, history.asOfDay],
    windows
  });
  const noOrder = orderModel.used ? offered : undefined;
  const columns = orderModel.used ? [...modelColumns, orderColumn] : modelColumns;
  const past = pastModels(history, [{day: testDay, train: days}, ...windows], {...options, columns, noOrder});
  const [{train, test, logOdds: earlyLogOdds}, ...earlier] = past;
  const {revenue} = revenueBetween(knownAt(history.ledger, testDay), testDay - 364, testDay);
  const {area, ...evaluation} = evaluate(
    earlyLogOdds.map(probability),
    test.outcome,
    Float64Array.from(test.customer, (i) => revenue[i]),
    isActive(test, horizonDays)
  );
  // as many days, as far before the day of the scores, as those that the test trained on: what was tested is what is used
  const all = collectRows(history, refitDays, horizonDays, fitted, noOrder);
  const model = fitModel(all, columns, penalty);
  const recalibrate = recalibration(
    evaluation.metrics.calibrationSlope,
    earlyLogOdds,
    test,
    logOddsOf(model, all),
    all
  );
  const beatsChance = evaluation.metrics.aucLow > 0.5;
  const riskAt = (day: number, known: Pick<PastModel, "model" | "calibrate">) =>
    beatsChance ? scoreAt(history, known.model, day, {horizonDays, noOrder, calibrate: known.calibrate}) : null;
  const today = {model, calibrate: recalibrate.apply};
  const riskBefore = (day: number) => riskAt(day, today);
  const riskKnownAt = (day: number) => {
    const known = day === history.asOfDay ? today : past.find((then) => then.day === day);
    return known ? riskAt(day, known) : null;
  };
  const risk = riskBefore(history.asOfDay)?.slice(0, history.customers.count) ?? null;
  const parts = (rounded?: RoundedFacts) =>
    risk && scoreParts(history, model, {...today, horizonDays, noOrder: noOrder?.(history.asOfDay), rounded});
  const errorOf = (weights: Float64Array) => {
    const known = parts();
    if (risk === null || known === null) return 0;
    const {coefficients, covariance} = model.fit;
    const problem = {values: standardize(all, model), columns: model.columns.length, outcome: all.outcome};
    const clustered = clusteredCovariance(problem, coefficients, covariance, all.customer);
    return riskError(weights, {risk, parts: known, coefficients, covariance: clustered});
  };
  const body = {
    rows: {train: train.count, test: test.count, refit: all.count},
    sampled: count > trainLimit ? {train: trainLimit, test: Math.min(count, testLimit)} : null,
    penalty: penalty * all.count,
    meanRisk: risk && risk.reduce((sum, p) => sum + p, 0) / risk.length,
    ...evaluation,
    metrics: {...evaluation.metrics, recalibrated: recalibrate.used},
    calibrationVerdict: {
      ...calibrationVerdict(evaluation.metrics),
      meanPredicted: earlyLogOdds.reduce((sum, logOdds) => sum + probability(logOdds), 0) / test.count
    },
    comesAnyway: comesAnyway(history, horizonDays),
    orderModel,
    rolling: rollingTests(earlier),
    leavers: leavers(past),
    recalibration: recalibrate.member,
    score: describeScore(parts()),
    baselines: compareBaselines(area, train, test, testDay, extraBaselines),
    ...inference(all, columns, {beatsChance})
  };
  const member: Churn = {schemaVersion, horizonDays, cutoffs: published, ...body, ...churnVerdict(body)};
  return {risk, riskBefore, riskKnownAt, riskError: errorOf, parts, member};
}

function describeScore(parts: ScoreParts | null): TrainedChurn["score"] {
  if (parts === null) return null;
  return {base: parts.base, features: parts.features.map((feature, j) => ({feature, estimate: parts.estimates[j]}))};
}

/** Null where the model has the order model's column, and there is no order model of that day. */
function scoreAt(
  history: History,
  model: ChurnModel,
  day: number,
  {horizonDays, noOrder, calibrate}: {horizonDays: number; noOrder?: NoOrder; calibrate: (logOdds: number) => number}
): Float64Array | null {
  const row = new Float64Array(features.length);
  const score = noOrder?.(day);
  if (score === null) return null;
  return new Float64Array(history.ledger.count).map((_, i) => {
    if (!writeFeatures(history, i, day, horizonDays, row, 0)) return 0;
    if (score) row[orderColumn] = logit(score[i]);
    return probability(calibrate(model.logOdds(row, 0)));
  });
}

/** 1 for those who had ordered within the horizon before the cut-off: whether they leave is the harder question. */
function isActive({count, values}: Rows, horizonDays: number): Uint8Array {
  const recency = features.findIndex(({id}) => id === "recency");
  const limit = Math.log1p(horizonDays) + 1e-9;
  return new Uint8Array(count).map((_, i) => (values[i * features.length + recency] <= limit ? 1 : 0));
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
