import type {Churn} from "../../../loaders/contract/churn.js";
import {joinCalibration} from "../../../loaders/snapshot/disclose/joinCalibration.js";
import {json} from "../../snapshot/published.js";
import type {Tested} from "../attacked/testOf.js";
import {parseDay} from "../parseDay.js";
import {leaversOn} from "./leaversOn.js";
import type {Tellings} from "./tellings.js";

/** Who was known at the model's tests, who of them left, and how they were scored. */
export function churnFacts(tellings: Tellings): void {
  const {analysis, tested, members, minimum, where, add, inSteps} = tellings;
  if (!tested) return;
  const {orders} = analysis.history;
  const churn = json<Churn>(members, "churn.json");
  const of = tested.customer;
  const leavers = of.filter((_, row) => tested.left[row] === 1);
  const test = churn.cutoffs.find(({role}) => role === "test");
  if (test) {
    inSteps("churn.json test", of, test.customers);
    inSteps("churn.json churned", leavers, test.churned);
  } else add("no churn.json test", of, [0, minimum - 1]);
  if (!("calibration" in churn)) return;
  const knownOn = (day: number) => where((i) => orders.day[orders.start[i]] <= day);
  for (const {day, customers: told} of churn.rolling)
    inSteps(`churn.json rolling ${day}`, knownOn(parseDay(day)), told);
  for (const {day, ...told} of churn.leavers.days) {
    const {known, left} = leaversOn(analysis.history, parseDay(day), churn.horizonDays);
    const likely = new Set(of.filter((_, row) => tested.score[row] > 0.5));
    inSteps(`churn.json leavers known ${day}`, known, told.customers);
    inSteps(`churn.json leavers ${day}`, left, told.left);
    inSteps(`churn.json likely leavers ${day}`, known.filter((i) => likely.has(i)), told.likely); // prettier-ignore
    inSteps(`churn.json likely who left ${day}`, left.filter((i) => likely.has(i)), told.likelyLeft); // prettier-ignore
  }
  if (churn.comesAnyway) {
    const {left} = leaversOn(analysis.history, parseDay(churn.comesAnyway.day), churn.horizonDays);
    inSteps("churn.json comes anyway", left, churn.comesAnyway.customers);
  }
  if (churn.metrics.active) {
    const {known, left} = leaversOn(analysis.history, tested.day - churn.horizonDays, churn.horizonDays);
    const silent = new Set(left);
    const of = tested.customer.filter((i) => !known.includes(i) || !silent.has(i));
    inSteps("churn.json active", of, churn.metrics.active.customers);
  }
  thresholdFacts(churn, tested, tellings);
  calibrationFacts(churn, tested, tellings);
}

type Trained = Extract<Churn, {calibration: unknown}>;

function thresholdFacts({thresholds}: Trained, {customer, left, score}: Tested, {inSteps}: Tellings): void {
  const rows = customer.map((_, row) => row);
  for (const {threshold, ...told} of thresholds) {
    const isFlagged = (row: number) => Math.floor(score[row] * 100 + 1e-9) / 100 >= threshold;
    const of = (flagged: boolean, leave: 0 | 1) =>
      rows.flatMap((row) => (isFlagged(row) === flagged && left[row] === leave ? [customer[row]] : []));
    inSteps(`churn.json true positives ${threshold}`, of(true, 1), told.truePositives);
    inSteps(`churn.json false negatives ${threshold}`, of(false, 1), told.falseNegatives);
    inSteps(`churn.json false positives ${threshold}`, of(true, 0), told.falsePositives);
    inSteps(`churn.json true negatives ${threshold}`, of(false, 0), told.trueNegatives);
  }
}

function calibrationFacts(
  churn: Trained,
  {customer, left, score}: Tested,
  {analysis, minimum, inSteps}: Tellings
): void {
  const exact = analysis.risk.member;
  if (!("calibration" in exact)) return;
  const rows = customer.map((_, row) => row).sort((a, b) => score[b] - score[a] || a - b);
  const ofRows = (some: readonly number[]) => some.map((row) => customer[row]);
  let end = rows.length;
  joinCalibration(exact.calibration, minimum).forEach((group, k) => {
    const own = rows.slice(end - group.customers, end);
    end -= group.customers;
    const {customers: told, observed} = churn.calibration[k];
    inSteps(`churn.json calibration ${k}`, ofRows(own), told);
    const leavers = Math.round(observed * told);
    inSteps(`churn.json calibration ${k} left`, ofRows(own.filter((row) => left[row] === 1)), leavers);
  });
}
