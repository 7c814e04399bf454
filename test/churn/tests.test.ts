import {beforeAll, describe, expect, it} from "vitest";
import {churn} from "../../loaders/churn.js";
import {calibrationVerdict} from "../../loaders/churn/calibrationVerdict.js";
import {rollingDays} from "../../loaders/churn/rolling.js";
import type {TrainedChurn} from "../../loaders/contract/churn.js";
import {parseDay} from "../../loaders/day.js";
import type {History} from "../../loaders/types.js";
import {simulatedHistory} from "../support/simulatedHistory.js";

const around = (estimate: number, half: number) => ({estimate, low: estimate - half, high: estimate + half});

describe("calibrationVerdict({calibrationSlope, calibrationIntercept})", () => {
  const verdict = (slope: ReturnType<typeof around>, intercept: ReturnType<typeof around>) =>
    calibrationVerdict({calibrationSlope: slope, calibrationIntercept: intercept});

  it("finds a level that is off beside a slope that is right, as on CDNOW (0.28, 0.24 to 0.32)", () => {
    expect(verdict(around(1, 0.05), around(0.28, 0.04))).toEqual({level: "too-low", spread: "right"});
    expect(verdict(around(1, 0.05), around(-0.86, 0.1))).toEqual({level: "too-high", spread: "right"});
  });

  it("finds risks that lie too far apart, or too close together", () => {
    expect(verdict(around(0.7, 0.1), around(0, 0.1))).toEqual({level: "right", spread: "too-bold"});
    expect(verdict(around(1.3, 0.1), around(0, 0.1))).toEqual({level: "right", spread: "too-timid"});
  });

  it("calls right what is within its interval, or off by less than anybody would notice", () => {
    expect(verdict(around(0.7, 0.4), around(0.3, 0.4))).toEqual({level: "right", spread: "right"});
    expect(verdict(around(0.97, 0.01), around(0.03, 0.01))).toEqual({level: "right", spread: "right"});
  });
});

describe("churn(history, {horizonDays}), tested more than once", () => {
  let history: History;
  let member: TrainedChurn;
  beforeAll(() => {
    history = simulatedHistory({customers: 2000});
    const result = churn(history, {horizonDays: 90}).member;
    if ("missing" in result) throw new Error(result.missing.join(" "));
    member = result;
  });

  it("refits on as many days, as far before the scores, as the test trained on", () => {
    const known = (days: number[]) =>
      days.reduce(
        (sum, day) =>
          sum + history.customers.id.filter((_, i) => history.orders.day[history.orders.start[i]] <= day).length,
        0
      );
    const train = member.cutoffs.filter(({role}) => role === "train").map(({day}) => parseDay(day));
    expect(member.rows.train).toBe(known(train));
    expect(member.rows.refit).toBe(known(train.map((day) => day + 90)));
  });

  it("tests the same model a horizon earlier each, on days whose outcome the test did not see", () => {
    const testDay = history.asOfDay - 90;
    expect(member.rolling.map(({day}) => parseDay(day))).toEqual([4, 3, 2, 1].map((k) => testDay - 90 * k));
    for (const {day, train} of rollingDays(history, testDay, 90)) {
      for (const trained of train) expect(trained + 90).toBeLessThanOrEqual(day);
    }
    for (const {auc, aucLow, aucHigh} of member.rolling) {
      expect(aucLow).toBeLessThan(auc);
      expect(aucHigh).toBeGreaterThan(auc);
      expect(auc).toBeGreaterThan(0.6);
    }
  });

  it("knows less of those who had ordered within the horizon: whether they leave is the harder question", () => {
    const {active, auc} = member.metrics;
    const testDay = history.asOfDay - 90;
    const {start, day} = history.orders;
    const recent = history.customers.id.filter((_, i) =>
      Array.from(day.subarray(start[i], start[i + 1])).some((d) => d <= testDay && d >= testDay - 90)
    );
    expect(active!.customers).toBe(recent.length);
    expect(active!.auc).toBeLessThan(auc);
  });

  it("has the mean risk that it was judged by", () => {
    const {calibration, rows, calibrationVerdict: verdict} = member;
    const sum = calibration.reduce((total, group) => total + group.predicted * group.customers, 0);
    expect(verdict.meanPredicted).toBeCloseTo(sum / rows.test, 10);
  });
});
