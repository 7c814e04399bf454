import {describe, expect, it} from "vitest";
import {cholesky, invertCholesky, solveCholesky} from "../../loaders/math/cholesky.js";
import {logisticCalibration} from "../../loaders/math/logisticCalibration.js";
import {normalPValue, normalReach} from "../../loaders/math/normal.js";
import {quintile} from "../../loaders/math/quintile.js";
import {resample, sample} from "../../loaders/math/sample.js";
import {wilson} from "../../loaders/math/wilson.js";
import {randomOf} from "../support/randomOf.js";

describe("sample(n, size, seed)", () => {
  it("draws without replacement, ascending, the same again for the same seed", () => {
    const drawn = sample(1000, 100, 3);
    expect(new Set(drawn).size).toBe(100);
    expect(Array.from(drawn)).toEqual(Array.from(drawn).sort((a, b) => a - b));
    expect(sample(1000, 100, 3)).toEqual(drawn);
    expect(sample(1000, 100, 4)).not.toEqual(drawn);
  });

  it("draws every number about as often", () => {
    const times = new Float64Array(20);
    for (let seed = 0; seed < 2000; ++seed) for (const i of sample(20, 5, seed)) ++times[i];
    // Binomial with mean 500 and standard deviation 19.
    for (const count of times) expect(Math.abs(count - 500)).toBeLessThan(90);
  });

  it("takes all where fewer are there", () => {
    expect(Array.from(sample(3, 10, 1))).toEqual([0, 1, 2]);
    expect(resample(10, 50, 1).every((i) => i >= 0 && i < 10)).toBe(true);
  });
});

describe("wilson(hits, n)", () => {
  it("gives the interval of Newcombe (1998), table I: 15 of 148 and 0 of 20", () => {
    const [low, high] = wilson(15, 148);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.0624", "0.1605"]);
    expect(wilson(0, 20).map((x) => x.toFixed(4))).toEqual(["0.0000", "0.1611"]);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});

describe("quintile(values)", () => {
  it("scores fifths of the rank from 1 to 5", () => {
    expect(Array.from(quintile([50, 10, 30, 20, 40]))).toEqual([5, 1, 3, 2, 4]);
    expect(Array.from(quintile(Array.from({length: 10}, (_, i) => i)))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it("gives equal values one score", () => {
    expect(Array.from(quintile([7, 7, 7, 7]))).toEqual([3, 3, 3, 3]);
    expect(Array.from(quintile([1, 1, 1, 1, 1, 1, 2, 3, 4, 5]))).toEqual([2, 2, 2, 2, 2, 2, 4, 4, 5, 5]);
  });
});

describe("normalReach(level, tests)", () => {
  it("is the quantile of the standard normal, wider for several tests", () => {
    expect(normalReach()).toBeCloseTo(1.959963984540054, 10);
    expect(normalReach(0.95, 3)).toBeCloseTo(2.39398, 5);
    expect(normalPValue(1.959963984540054)).toBeCloseTo(0.05, 10);
    expect(normalPValue(-3)).toBeCloseTo(0.0026997961, 9);
  });
});

describe("cholesky(a, n)", () => {
  const a = Float64Array.from([4, 2, 2, 2, 5, 3, 2, 3, 6]);

  it("solves and inverts", () => {
    const factor = cholesky(a, 3)!;
    const x = solveCholesky(factor, Float64Array.from([8, 10, 11]));
    expect(Array.from(x)).toEqual([1, 1, 1].map((v) => expect.closeTo(v, 12)));
    const inverse = invertCholesky(factor, 3);
    expect(4 * inverse[0] + 2 * inverse[3] + 2 * inverse[6]).toBeCloseTo(1, 12);
  });

  it("is null for rows that depend on one another", () => {
    expect(cholesky(Float64Array.from([1, 2, 2, 4]), 2)).toBeNull();
    expect(cholesky(Float64Array.from([Number.NaN]), 1)).toBeNull();
  });
});

describe("logisticCalibration(logOdds, outcome)", () => {
  const {normal, uniform} = randomOf(9);
  const truth = Float64Array.from({length: 20_000}, () => normal());
  const outcome = Uint8Array.from(truth, (eta) => (uniform() < 1 / (1 + Math.exp(-eta)) ? 1 : 0));

  it("finds slope 1 and intercept 0 for the true log odds", () => {
    const {slope, intercept} = logisticCalibration(truth, outcome);
    expect(slope.low).toBeLessThan(1);
    expect(slope.high).toBeGreaterThan(1);
    expect(slope.high - slope.low).toBeLessThan(0.1);
    expect(intercept.low).toBeLessThan(0);
    expect(intercept.high).toBeGreaterThan(0);
  });

  it("finds half the slope where predictions are twice too extreme, and a shift where they are too low", () => {
    expect(
      logisticCalibration(
        truth.map((eta) => 2 * eta),
        outcome
      ).slope.estimate
    ).toBeCloseTo(0.5, 1);
    expect(
      logisticCalibration(
        truth.map((eta) => eta - 1),
        outcome
      ).intercept.estimate
    ).toBeCloseTo(1, 1);
  });
});
