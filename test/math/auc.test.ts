import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {auc, aucVariance} from "../../loaders/math/auc.js";
import {averagePrecision} from "../../loaders/math/averagePrecision.js";
import {rankDescending} from "../../loaders/math/rankDescending.js";

const score = [0.8, 0.9, 0.5, 0.9, 0, 0, 0, 0.3, 0.2, 0.2, 0.6, 0, 0.6, 0.2, 0.7, 0, 0.3, 0.9, 0.5, 0.8];
const outcome = [1, 1, 1, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0];

describe("auc(score, outcome)", () => {
  it("agrees with scikit-learn, ties counted half", () => {
    // scikit-learn 1.9.1: roc_auc_score
    expect(auc(score, outcome).auc).toBeCloseTo(0.8802083333333333, 12);
  });

  it("is 1 less itself when the score is turned around, and blind to monotone changes", () => {
    expect(
      auc(
        score.map((s) => -s),
        outcome
      ).auc
    ).toBeCloseTo(1 - 0.8802083333333333, 12);
    expect(
      auc(
        score.map((s) => Math.exp(5 * s)),
        outcome
      ).auc
    ).toBeCloseTo(0.8802083333333333, 12);
  });

  it("is one half for a score that says nothing, with no variance", () => {
    const area = auc(
      score.map(() => 3),
      outcome
    );
    expect(area.auc).toBe(0.5);
    expect(aucVariance(area)).toBe(0);
  });
});

describe("aucVariance(a, b)", () => {
  it("is DeLong's, as summed over all pairs by the paper's formulas", () => {
    const rows = fc.array(
      fc.record({y: fc.integer({min: 0, max: 1}), a: fc.integer({min: 0, max: 9}), b: fc.integer({min: 0, max: 9})}),
      {minLength: 8, maxLength: 40}
    );
    fc.assert(
      fc.property(rows, (rows) => {
        fc.pre(rows.filter(({y}) => y === 1).length > 1 && rows.filter(({y}) => y === 0).length > 1);
        const y = rows.map((row) => row.y);
        const [a, b] = [rows.map((row) => row.a), rows.map((row) => row.b)];
        expect(aucVariance(auc(a, y))).toBeCloseTo(delong([a], y)[0][0], 10);
        const s = delong([a, b], y);
        expect(aucVariance(auc(a, y), auc(b, y))).toBeCloseTo(s[0][0] + s[1][1] - 2 * s[0][1], 10);
      })
    );
  });

  it("is nothing for the difference of a score from itself", () => {
    expect(aucVariance(auc(score, outcome), auc(score, outcome))).toBe(0);
  });
});

describe("averagePrecision(score, outcome, order)", () => {
  it("agrees with scikit-learn, equal scores taken together", () => {
    // scikit-learn 1.9.1: average_precision_score
    expect(averagePrecision(score, outcome, rankDescending(score))).toBeCloseTo(0.8270833333333333, 12);
  });
});

/** The covariance matrix of AUCs by equations 4 to 6 of DeLong, DeLong and Clarke-Pearson (1988), pair by pair. */
function delong(scores: number[][], y: number[]): number[][] {
  const parts = scores.map((score) => {
    const [positive, negative] = [1, 0].map((label) => score.filter((_, i) => y[i] === label));
    return {
      v10: positive.map((x) => mean(negative.map((z) => psi(x, z)))),
      v01: negative.map((z) => mean(positive.map((x) => psi(x, z))))
    };
  });
  return parts.map((p) =>
    parts.map((q) => covariance(p.v10, q.v10) / p.v10.length + covariance(p.v01, q.v01) / p.v01.length)
  );
}

function psi(x: number, z: number): number {
  return x > z ? 1 : x === z ? 0.5 : 0;
}

function mean(values: number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

function covariance(p: number[], q: number[]): number {
  return p.reduce((sum, x, i) => sum + (x - mean(p)) * (q[i] - mean(q)), 0) / (p.length - 1);
}
