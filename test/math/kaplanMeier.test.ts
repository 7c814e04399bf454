import {describe, expect, it} from "vitest";
import {clusterInfluence} from "../../loaders/math/clusterInfluence.js";
import {kaplanMeier} from "../../loaders/math/kaplanMeier.js";
import {logLogBand} from "../../loaders/math/logLogBand.js";

/** Weeks of remission under 6-mercaptopurine (Freireich et al., 1963; Gehan, 1965): relapsed, and still in remission. */
const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const inRemission = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];

describe("kaplanMeier(closed, open)", () => {
  it("meets the published curve of the leukaemia trial", () => {
    const {survival, variance, atRisk} = kaplanMeier(counted(relapsed), counted(inRemission));
    const published: [number, number, number, number][] = [
      [6, 21, 0.8571, 0.0764],
      [7, 17, 0.8067, 0.0869],
      [10, 15, 0.7529, 0.0963],
      [13, 12, 0.6902, 0.1068],
      [16, 11, 0.6275, 0.1141],
      [22, 7, 0.5378, 0.1282],
      [23, 6, 0.4482, 0.1346]
    ];
    for (const [week, n, s, standardError] of published) {
      expect(atRisk[week]).toBe(n);
      expect(survival[week]).toBeCloseTo(s, 4);
      expect(survival[week] * Math.sqrt(variance[week])).toBeCloseTo(standardError, 4);
    }
  });

  it("is the share of longer durations where all are closed", () => {
    const {survival} = kaplanMeier(counted([1, 2, 2, 5]), counted([]));
    expect(Array.from(survival.slice(0, 6), (s) => Math.round(s * 1e9) / 1e9)).toEqual([1, 0.75, 0.25, 0.25, 0.25, 0]);
  });

  it("takes counts of the same length only", () => {
    expect(() => kaplanMeier([0, 1], [0])).toThrow("invalid counts: 2 closed, 1 open");
  });
});

describe("logLogBand(survival, variance, n)", () => {
  it("meets the published band of the leukaemia trial", () => {
    const {survival, variance, atRisk} = kaplanMeier(counted(relapsed), counted(inRemission));
    const week = (t: number) => logLogBand(survival[t], variance[t], atRisk[t]);
    expect(week(6).low).toBeCloseTo(0.6197, 4);
    expect(week(6).high).toBeCloseTo(0.9516, 4);
    expect(week(23).low).toBeCloseTo(0.1881, 4);
    expect(week(23).high).toBeCloseTo(0.6801, 4);
  });

  it("allows at 0 and 1 what so many observations allow", () => {
    expect(logLogBand(1, 0, 50)).toEqual({low: 0.025 ** (1 / 50), high: 1});
    expect(logLogBand(0, 0, 50)).toEqual({low: 0, high: 1 - 0.025 ** (1 / 50)});
    expect(logLogBand(0, 0, 0)).toEqual({low: 0, high: 1});
  });

  it("rejects what is no probability", () => {
    expect(() => logLogBand(NaN, 0, 1)).toThrow("invalid survival probability: NaN");
  });
});

describe("clusterInfluence(curve, closed, open, clusters)", () => {
  it("gives Greenwood's variance, but for a factor near one, where each duration is a cluster of its own", () => {
    const length = 40;
    const clusters = relapsed.length + inRemission.length;
    const closed = relapsed.flatMap((t) => [...counted([t])]).concat(Array(inRemission.length * length).fill(0));
    const open = Array<number>(relapsed.length * length)
      .fill(0)
      .concat(inRemission.flatMap((t) => [...counted([t])]));
    const curve = kaplanMeier(counted(relapsed), counted(inRemission));
    const influence = clusterInfluence(curve, closed, open, clusters);
    let variance = 0;
    for (let g = 0; g < clusters; ++g) variance += influence[g * length + 23] ** 2;
    expect(variance / curve.variance[23]).toBeGreaterThan(0.75);
    expect(variance / curve.variance[23]).toBeLessThan(1.01);
  });

  it("sums to zero over the clusters, and doubles the variance where every duration comes twice", () => {
    const length = 40;
    const n = relapsed.length;
    const twice = (g: number) => counted([relapsed[g], relapsed[g]]);
    const closed = Array.from({length: n}, (_, g) => [...twice(g)]).flat();
    const open = new Float64Array(n * length);
    const curve = kaplanMeier(counted([...relapsed, ...relapsed]), counted([]));
    const influence = clusterInfluence(curve, closed, open, n);
    let sum = 0;
    let variance = 0;
    for (let g = 0; g < n; ++g) {
      sum += influence[g * length + 10];
      variance += influence[g * length + 10] ** 2;
    }
    expect(sum).toBeCloseTo(0, 12);
    expect(variance / curve.variance[10]).toBeCloseTo(2, 9);
  });
});

function counted(durations: number[]): Float64Array {
  const counts = new Float64Array(40);
  for (const t of durations) ++counts[t];
  return counts;
}
