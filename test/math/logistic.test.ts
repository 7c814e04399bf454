import {describe, expect, it} from "vitest";
import {clusteredCovariance} from "../../loaders/math/clusteredCovariance.js";
import {logistic} from "../../loaders/math/logistic.js";
import {logisticStart} from "../../loaders/math/logisticStart.js";
import {logisticState} from "../../loaders/math/logisticState.js";
import {magnitudeDifference} from "../../loaders/math/magnitudeDifference.js";
import {cluster, outcome, values, weights} from "../fixtures/logistic.js";
import {randomOf} from "../support/randomOf.js";

const close = (numbers: number[], digits: number) => numbers.map((x) => expect.closeTo(x, digits) as number);
const errors = (covariance: Float64Array) => [0, 1, 2, 3].map((j) => Math.sqrt(covariance[j * 5]));

const again = (a: Float64Array | Uint8Array | Int32Array) => [...a, ...a];

describe("logistic(values, columns, outcome)", () => {
  it("agrees with statsmodels' Logit", () => {
    // statsmodels 0.15.0: sm.Logit(y, sm.add_constant(X)).fit(method="newton", tol=1e-12)
    const fit = logistic(values, 3, outcome);
    expect(Array.from(fit.coefficients)).toEqual(close([0.58082011, 4.83391223, -1.84160203, -0.04564758], 6));
    expect(errors(fit.covariance)).toEqual(close([5.29336796, 2.34764999, 0.69709502, 1.64283866], 6));
    expect(fit.logLikelihood).toBeCloseTo(-5.396528905847938, 8);
    expect(fit).toMatchObject({converged: true, separated: false, penalty: 0});
  });

  it("agrees with scikit-learn's LogisticRegression, penalty = 1 / C", () => {
    // scikit-learn 1.9.1: LogisticRegression(C=C, tol=1e-12, max_iter=10000)
    expect(Array.from(logistic(values, 3, outcome, {penalty: 1}).coefficients)).toEqual(
      close([0.17135845, 1.82108329, -1.11690389, -0.01039608], 5)
    );
    expect(Array.from(logistic(values, 3, outcome, {penalty: 10}).coefficients)).toEqual(
      close([-0.28883574, 0.49369035, -0.57218068, 0.03089396], 5)
    );
  });

  it("counts a row as often as its weight says, as statsmodels' GLM with freq_weights", () => {
    // statsmodels 0.15.0: sm.GLM(y, sm.add_constant(X), family=Binomial(), freq_weights=w)
    const fit = logistic(values, 3, outcome, {weights});
    expect(Array.from(fit.coefficients)).toEqual(close([1.10852554, 4.45632989, -1.55095898, 0.02707579], 6));
    expect(errors(fit.covariance)).toEqual(close([3.3586816, 1.5491331, 0.46752531, 1.01075213], 5));
  });

  it("ends in the same place from any start", () => {
    const fit = logistic(values, 3, outcome, {penalty: 1, start: [3, -2, 2, 1]});
    expect(Array.from(fit.coefficients)).toEqual(
      Array.from(logistic(values, 3, outcome, {penalty: 1}).coefficients, (b) => expect.closeTo(b, 7))
    );
  });

  it("says when the outcomes separate, and stays finite", () => {
    const line = Float64Array.from({length: 30}, (_, i) => i);
    const fit = logistic(
      line,
      1,
      Uint8Array.from(line, (x) => (x > 14 ? 1 : 0))
    );
    expect(fit.separated).toBe(true);
    expect(fit.penalty).toBeGreaterThan(0);
    expect(fit.coefficients.every(Number.isFinite)).toBe(true);
    expect(fit.covariance.every(Number.isFinite)).toBe(true);
  });

  it("says when a column separates part of the rows", () => {
    const {uniform} = randomOf(1);
    const y = new Uint8Array(200).map(() => (uniform() < 0.5 ? 1 : 0));
    const x = Float64Array.from(y, (outcome) => (outcome === 1 && uniform() < 0.3 ? 1 : 0));
    const fit = logistic(x, 1, y);
    expect(fit.separated).toBe(true);
    expect(Math.abs(fit.coefficients[1])).toBeLessThan(20);
  });

  it("takes columns that repeat one another", () => {
    const twice = Float64Array.from(Array.from(outcome).flatMap((_, i) => [values[i * 3], values[i * 3], 5]));
    const fit = logistic(twice, 3, outcome);
    expect(fit.penalty).toBeGreaterThan(0);
    expect(fit.coefficients[1]).toBeCloseTo(fit.coefficients[2], 8);
    expect(fit.covariance.every(Number.isFinite)).toBe(true);
  });

  it("takes a single outcome", () => {
    const fit = logistic(values, 3, new Uint8Array(40), {penalty: 1});
    expect(fit.coefficients.every(Number.isFinite)).toBe(true);
    expect(fit.coefficients[0]).toBeLessThan(-3);
  });

  it("rejects a penalty that is none", () => {
    expect(() => logistic(values, 3, outcome, {penalty: Number.NaN})).toThrow("invalid penalty: NaN");
    expect(() => logistic(values, 2, outcome)).toThrow("invalid design");
  });
});

describe("logisticStart(values, columns, outcome)", () => {
  it("comes near the maximum, on columns of any centre and spread", () => {
    const {normal, uniform} = randomOf(5);
    const design = new Float64Array(6000);
    const y = new Uint8Array(2000);
    for (let i = 0; i < 2000; ++i) {
      const shared = normal();
      design.set([100 + 10 * shared, 0.01 * (shared + normal()), -3 + normal()], 3 * i);
      const eta = 0.3 + 0.8 * shared - 0.5 * (design[3 * i + 2] + 3);
      y[i] = uniform() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
    }
    const start = logisticStart(design, 3, y)!;
    const problem = {values: design, columns: 3, outcome: y};
    const {coefficients, logLikelihood} = logistic(design, 3, y);
    const atZero = logisticState(problem, Float64Array.from([0, 0, 0, 0])).logLikelihood;
    const gained = logisticState(problem, start).logLikelihood - atZero;
    expect(gained).toBeGreaterThan(0.999 * (logLikelihood - atZero));
    expect(start[1]).toBeCloseTo(coefficients[1], 2);
  });

  it("has nothing to start from where columns repeat or one outcome is missing", () => {
    expect(logisticStart(Float64Array.from([1, 1, 2, 2, 3, 3]), 2, [0, 1, 0])).toBeUndefined();
    expect(logisticStart(values, 3, new Uint8Array(40))).toBeUndefined();
  });
});

describe("clusteredCovariance(problem, coefficients, bread, cluster)", () => {
  it("agrees with statsmodels' cluster covariance", () => {
    // statsmodels 0.15.0: fit(cov_type="cluster", cov_kwds={"groups": g, "use_correction": False}), times G / (G - 1)
    const {coefficients, covariance} = logistic(values, 3, outcome);
    const clustered = clusteredCovariance({values, columns: 3, outcome}, coefficients, covariance, cluster);
    expect(errors(clustered)).toEqual(close([5.23890224, 0.9983347, 0.70353835, 1.53396287], 5));
  });

  it("grows with rows that say the same again, where the information matrix would shrink", () => {
    const problem = {values: Float64Array.from(again(values)), columns: 3, outcome: Uint8Array.from(again(outcome))};
    const single = logistic(values, 3, outcome);
    const double = logistic(problem.values, 3, problem.outcome);
    const rows = Int32Array.from(outcome, (_, i) => i);
    const once = clusteredCovariance({values, columns: 3, outcome}, single.coefficients, single.covariance, rows);
    const twice = clusteredCovariance(problem, double.coefficients, double.covariance, Int32Array.from(again(rows)));
    expect(errors(twice)).toEqual(close(errors(once), 6));
    expect(errors(double.covariance)[1]).toBeCloseTo(errors(single.covariance)[1] / Math.SQRT2, 6);
  });
});

describe("magnitudeDifference(coefficients, covariance, i, j)", () => {
  it("is the coefficient, with its standard error, of the regression rewritten so that it has one", () => {
    // b1 x1 + b2 x2 = (b1 + b2) x1 + b2 (x2 - x1); with b1 > 0 > b2, |b1| - |b2| = b1 + b2.
    const {coefficients, covariance} = logistic(values, 3, outcome);
    const rewritten = logistic(
      values.map((x, k) => (k % 3 === 1 ? x - values[k - 1] : x)),
      3,
      outcome
    );
    const difference = magnitudeDifference(coefficients, covariance, 1, 2);
    expect(difference.estimate).toBeCloseTo(rewritten.coefficients[1], 6);
    expect(difference.standardError).toBeCloseTo(Math.sqrt(rewritten.covariance[5]), 6);
    expect(magnitudeDifference(coefficients, covariance, 2, 1).estimate).toBeCloseTo(-difference.estimate, 12);
    expect(magnitudeDifference(coefficients, covariance, 1, 1)).toMatchObject({estimate: 0, pValue: 1});
  });
});
