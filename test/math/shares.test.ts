import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {mantelHaenszel} from "../../loaders/math/mantelHaenszel.js";
import {newcombe} from "../../loaders/math/newcombe.js";
import {powerOfShares} from "../../loaders/math/powerOfShares.js";
import {sampleRatio} from "../../loaders/math/sampleRatio.js";
import {smallestDifference} from "../../loaders/math/smallestDifference.js";

const arm = fc.integer({min: 1, max: 500}).chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));

describe("newcombe([hits, n], [otherHits, otherN])", () => {
  it.each([
    [[7, 34], [1, 34], 0.0189, 0.3404],
    [[56, 70], [48, 80], 0.0524, 0.3339]
  ] as const)("gives the published interval of %j against %j", (one, other, low, high) => {
    const found = newcombe(one, other);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
  it("holds the difference, stays within -1 and 1, and turns round with the arms", () => {
    fc.assert(
      fc.property(arm, arm, (one, other) => {
        const {difference, low, high} = newcombe(one, other);
        expect(low).toBeLessThanOrEqual(difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        const turned = newcombe(other, one);
        expect(turned.low).toBeCloseTo(-high, 12);
      })
    );
  });
});

describe("powerOfShares(share, other, arms)", () => {
  it.each([
    [0.5, 0.75, 76.70692, 76.70692, 0.9],
    [0.015, 0.001, 550, 550, 0.74156],
    [0.1, 0.2, 154, 308, 0.7995659]
  ])("gives the published power of %d against %d", (share, other, n, otherN, power) => {
    expect(powerOfShares(share, other, {n, otherN})).toBeCloseTo(power, 7);
  });
  it("is the level where there is no difference", () => {
    expect(powerOfShares(0.3, 0.3, {n: 100, otherN: 50})).toBeCloseTo(0.05, 12);
  });
});

describe("smallestDifference(base, arms)", () => {
  it.each([
    [500, 0.1, 0.166],
    [500, 0.2, 0.117],
    [500, 0.5, 0.088],
    [1000, 0.2, 0.078],
    [5000, 0.1, 0.044],
    [20000, 0.5, 0.012]
  ])("of %i customers, %d held out, at a base of 10 %% is %d", (customers, holdout, difference) => {
    const arms = {n: customers * (1 - holdout), otherN: customers * holdout};
    expect(smallestDifference(0.1, arms)).toBeCloseTo(difference, 3);
  });
  it("has the power asked for, and is null where nothing could be seen", () => {
    const arms = {n: 80, otherN: 20};
    expect(powerOfShares(0.3 + smallestDifference(0.3, arms)!, 0.3, arms)).toBeCloseTo(0.8, 6);
    expect(smallestDifference(0.9, {n: 4, otherN: 1})).toBeNull();
    expect(smallestDifference(0.1, {n: 10, otherN: 0})).toBeNull();
  });
});

describe("sampleRatio(treated, control, share)", () => {
  it("gives the published p-value", () => {
    const p = sampleRatio(821588, 815482, 0.5);
    expect(Math.abs(p / 1.82e-6 - 1)).toBeLessThan(0.005);
    expect(sampleRatio(80, 20, 0.8)).toBe(1);
  });
});

describe("mantelHaenszel(strata)", () => {
  it("is the plain difference of one stratum, and is not tilted by uneven arms of several", () => {
    expect(mantelHaenszel([{hits: 7, n: 34, otherHits: 1, otherN: 34}])).toBeCloseTo(6 / 34, 12);
    // no difference in either stratum, though the pooled shares differ
    const strata = [
      {hits: 90, n: 100, otherHits: 9, otherN: 10},
      {hits: 1, n: 10, otherHits: 10, otherN: 100}
    ];
    expect(mantelHaenszel(strata)).toBeCloseTo(0, 12);
    expect(mantelHaenszel([{hits: 1, n: 10, otherHits: 0, otherN: 0}])).toBeNaN();
  });
});
