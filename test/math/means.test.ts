import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {adjustedDifference} from "../../loaders/math/adjustedDifference.js";
import {keptShare} from "../../loaders/math/keptShare.js";
import {mantelHaenszel} from "../../loaders/math/mantelHaenszel.js";
import {newcombe} from "../../loaders/math/newcombe.js";
import {stratifiedNewcombe} from "../../loaders/math/stratifiedNewcombe.js";
import {studentPValue, studentReach} from "../../loaders/math/student.js";
import {welch} from "../support/welch.js";
import {randomOf} from "../support/randomOf.js";

describe("studentReach(freedom)", () => {
  it.each([
    [1, 12.7062],
    [2, 4.30265],
    [10, 2.22814],
    [30, 2.04227],
    [120, 1.97993],
    [1e7, 1.95996]
  ])("of %d degrees of freedom is the table's %d", (freedom, reach) => {
    expect(studentReach(freedom)).toBeCloseTo(reach, 4);
  });
  it("turns round studentPValue, which falls from 1", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.5, max: 1e5, noNaN: true}),
        fc.double({min: 0.01, max: 0.99, noNaN: true}),
        (freedom, level) => {
          expect(studentPValue(studentReach(freedom, level), freedom)).toBeCloseTo(1 - level, 8);
        }
      )
    );
    expect(studentPValue(0, 5)).toBe(1);
  });
});

const sampleOf = (sum: number, squares: number, n: number) => ({
  n,
  mean: sum / n,
  variance: (squares - sum ** 2 / n) / (n - 1)
});

describe("welch(one, other)", () => {
  it("gives the published interval and p-value", () => {
    const found = welch(sampleOf(2422.7, 134698.29, 3461), sampleOf(1396.87, 52377.9767, 3407));
    expect(found.difference).toBeCloseTo(0.29, 12);
    expect(found.low).toBeCloseTo(0.04538, 5);
    expect(found.high).toBeCloseTo(0.53462, 5);
    expect(found.pValue).toBeCloseTo(0.02016, 5);
  });
});

const stratum = fc
  .tuple(
    fc.integer({min: 1, max: 300}),
    fc.integer({min: 1, max: 300}),
    fc.double({min: 0, max: 1, noNaN: true}),
    fc.double({min: 0, max: 1, noNaN: true})
  )
  .map(([n, otherN, p, q]) => ({hits: Math.round(p * n), n, otherHits: Math.round(q * otherN), otherN}));

describe("stratifiedNewcombe(strata)", () => {
  it("is Newcombe's of one stratum, and Mantel and Haenszel's difference of several", () => {
    const one = stratifiedNewcombe([{hits: 7, n: 34, otherHits: 1, otherN: 34}]);
    expect(one).toMatchObject(newcombe([7, 34], [1, 34]));
    fc.assert(
      fc.property(fc.array(stratum, {minLength: 1, maxLength: 6}), (strata) => {
        const {share, other, difference, low, high} = stratifiedNewcombe(strata);
        expect(difference).toBeCloseTo(mantelHaenszel(strata), 10);
        expect(share - other).toBeCloseTo(difference, 12);
        expect(low).toBeLessThanOrEqual(difference + 1e-9);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-9);
        // a stratum without a control group tells nothing
        const more = stratifiedNewcombe([...strata, {hits: 5, n: 9, otherHits: 0, otherN: 0}]);
        expect(more.difference).toBeCloseTo(difference, 12);
      })
    );
  });
});

describe("keptShare(strata)", () => {
  it("is the share of those who would not have come, with an interval that holds it", () => {
    const kept = keptShare([{hits: 400, n: 1000, otherHits: 250, otherN: 1000}])!;
    expect(kept.estimate).toBeCloseTo(0.15 / 0.75, 12);
    // by the delta method
    const error = Math.sqrt((0.4 * 0.6) / 1000 / 0.75 ** 2 + ((0.25 * 0.75) / 1000) * (0.6 / 0.75 ** 2) ** 2);
    expect(kept.standardError).toBeCloseTo(error, 2);
    expect(kept.low).toBeCloseTo(kept.estimate - 1.96 * error, 1);
    expect(kept.high).toBeCloseTo(kept.estimate + 1.96 * error, 1);
  });
  it("is not sure of few customers where everybody treated came", () => {
    const kept = keptShare([{hits: 4, n: 4, otherHits: 3, otherN: 4}])!;
    expect(kept.estimate).toBe(1);
    expect(kept.low).toBeLessThan(0);
    expect(kept.high).toBe(1);
    expect(kept.standardError).toBeGreaterThan(0.5);
    expect(keptShare([{hits: 400, n: 400, otherHits: 200, otherN: 400}])!.low).toBeGreaterThan(0.95);
  });
  it("is below 0 where some were driven away, and none where everybody came or nobody was held out", () => {
    expect(keptShare([{hits: 30, n: 100, otherHits: 50, otherN: 100}])!.estimate).toBeCloseTo(-0.4, 12);
    expect(keptShare([{hits: 30, n: 100, otherHits: 9, otherN: 9}])).toBeNull();
    expect(keptShare([{hits: 30, n: 100, otherHits: 0, otherN: 0}])).toBeNull();
  });
});

/** Arms of 60 and 40 in each stratum, with a covariate that tells most of the outcome. */
function armsOf(strata: number, effect: number, seed: number) {
  const {uniform} = randomOf(seed);
  const n = 100 * strata;
  const covariate = new Float64Array(n).map(() => 100 * uniform());
  return {
    treated: Uint8Array.from({length: n}, (_, i) => (i % 10 < 6 ? 1 : 0)),
    stratum: Uint32Array.from({length: n}, (_, i) => Math.floor(i / 100)),
    strata,
    covariate,
    outcome: covariate.map((x, i) => 2 * x + 30 * uniform() + (i % 10 < 6 ? effect : 0))
  };
}

describe("adjustedDifference(measured)", () => {
  it("is Welch's of one stratum where nothing was expected", () => {
    const arms = armsOf(1, 5, 3);
    const found = adjustedDifference({...arms, covariate: new Float64Array(100)})!;
    const of = (arm: number) => {
      const own = arms.outcome.filter((_, i) => arms.treated[i] === arm);
      return sampleOf(
        own.reduce((a, b) => a + b, 0),
        own.reduce((a, b) => a + b * b, 0),
        own.length
      );
    };
    const expected = welch(of(1), of(0));
    expect(found.difference).toBeCloseTo(expected.difference, 9);
    expect(found.low).toBeCloseTo(expected.low, 9);
    expect(found.high).toBeCloseTo(expected.high, 9);
    expect(found.varianceLeft).toBe(1);
  });
  it("is narrower by what the covariate tells, and its resampled interval is near", () => {
    const arms = armsOf(3, 20, 5);
    const plain = adjustedDifference({...arms, covariate: new Float64Array(300)})!;
    const found = adjustedDifference(arms)!;
    expect(found.varianceLeft).toBeLessThan(0.1);
    expect((found.high - found.low) / (plain.high - plain.low)).toBeLessThan(0.35);
    expect(found.low).toBeLessThan(20);
    expect(found.high).toBeGreaterThan(20);
    const width = found.high - found.low;
    expect(Math.abs(found.bootstrapLow - found.low)).toBeLessThan(0.15 * width);
    expect(Math.abs(found.bootstrapHigh - found.high)).toBeLessThan(0.15 * width);
  });
  it("does not take what differs between strata for an effect", () => {
    // treated mostly in the stratum whose customers spend ten times as much
    const treated = Uint8Array.from({length: 40}, (_, i) => (i < 20 ? Number(i < 15) : Number(i < 25)));
    const stratum = Uint32Array.from({length: 40}, (_, i) => (i < 20 ? 0 : 1));
    const outcome = new Float64Array(40).map((_, i) => (i < 20 ? 100 : 10) + (i % 5));
    const found = adjustedDifference({treated, stratum, strata: 2, outcome, covariate: new Float64Array(40)})!;
    expect(found.difference).toBeCloseTo(0, 9);
  });
  it("is none where an arm has nobody to spare", () => {
    const one = {treated: Uint8Array.of(1, 0), stratum: new Uint32Array(2), strata: 1};
    const values = {outcome: Float64Array.of(1, 2), covariate: new Float64Array(2)};
    expect(adjustedDifference({...one, ...values})).toBeNull();
    const empty = new Float64Array(0);
    expect(
      adjustedDifference({
        treated: new Uint8Array(0),
        stratum: new Uint32Array(0),
        strata: 0,
        outcome: empty,
        covariate: empty
      })
    ).toBeNull();
  });
});
