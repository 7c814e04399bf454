import {describe, expect, it} from "vitest";
import {adjustedRandIndex} from "../../loaders/math/adjustedRandIndex.js";
import {assignment} from "../../loaders/math/assignment.js";
import {assignToNearest} from "../../loaders/math/assignToNearest.js";
import {kMeans} from "../../loaders/math/kMeans.js";
import {refineClusters} from "../../loaders/math/refineClusters.js";
import {pairwiseDistances, silhouette} from "../../loaders/math/silhouette.js";
import {randomOf} from "../support/randomOf.js";

describe("adjustedRandIndex(a, b)", () => {
  const a = [1, 0, 1, 1, 1, 1, 0, 1, 2, 0, 1, 1, 0, 1, 2];

  it("agrees with scikit-learn", () => {
    // scikit-learn 1.9.1: adjusted_rand_score
    const b = [3, 2, 3, 1, 1, 0, 2, 1, 3, 1, 3, 0, 0, 1, 0];
    expect(adjustedRandIndex(a, b)).toBeCloseTo(0.06704361873990307, 12);
    const c = [2, 1, 2, 1, 1, 1, 0, 1, 2, 0, 1, 1, 0, 1, 2];
    expect(adjustedRandIndex(a, c)).toBeCloseTo(0.43656573399770027, 12);
  });

  it("is 1 whatever the clusters are called, and for a single cluster", () => {
    expect(
      adjustedRandIndex(
        a,
        a.map((label) => 9 - label)
      )
    ).toBe(1);
    expect(adjustedRandIndex([0, 0, 0], [1, 1, 1])).toBe(1);
  });

  it("rejects labelings of different length", () => {
    expect(() => adjustedRandIndex([1], [1, 2])).toThrow("invalid labelings: 1 and 2 points");
  });
});

describe("silhouette(distances, labels)", () => {
  // prettier-ignore
  const points = Float64Array.from([
    0.34, 2.03, -1.39, 0.89, -0.09, -0.01, -1.45, -0.46, 0.74, -0.08, 0.08, -0.29,
    1.15, -0.02, -2.2, -0.69, -1.97, -3.25, -0.53, 1.33, 0.05, -1.17, -0.94, 1.13
  ]);

  it("agrees with scikit-learn, a point alone in its cluster counting 0", () => {
    // scikit-learn 1.9.1: silhouette_score
    const labels = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3];
    expect(silhouette(pairwiseDistances(points, 2), labels)).toBeCloseTo(-0.2950030572768831, 12);
  });

  it("is null for one cluster, and for as many clusters as points", () => {
    const distances = pairwiseDistances(points, 2);
    expect(
      silhouette(
        distances,
        Array.from({length: 12}, () => 0)
      )
    ).toBeNull();
    expect(
      silhouette(
        distances,
        Array.from({length: 12}, (_, i) => i)
      )
    ).toBeNull();
  });
});

describe("kMeans(points, dimensions, k)", () => {
  const {normal} = randomOf(3);
  const centers = [
    [0, 0],
    [6, 0],
    [0, 6]
  ];
  const points = Float64Array.from(Array.from({length: 300}, (_, i) => centers[i % 3].map((c) => c + normal())).flat());

  it("finds clusters that are there, whatever the seed", () => {
    const truth = Array.from({length: 300}, (_, i) => i % 3);
    for (const seed of [1, 2, 3]) {
      expect(adjustedRandIndex(kMeans(points, 2, 3, {seed, starts: 2}).assignment, truth)).toBeGreaterThan(0.95);
    }
  });

  it("gives every point its nearest centroid and every centroid the mean of its points", () => {
    const {centroids, assignment, inertia} = kMeans(points, 2, 5);
    const again = assignToNearest(points, 2, centroids);
    expect(again.assignment).toEqual(assignment);
    expect(again.inertia).toBeCloseTo(inertia, 9);
    for (let c = 0; c < 5; ++c) {
      const members = Array.from(assignment.keys()).filter((i) => assignment[i] === c);
      for (const d of [0, 1]) {
        const mean = members.reduce((sum, i) => sum + points[i * 2 + d], 0) / members.length;
        expect(centroids[c * 2 + d]).toBeCloseTo(mean, 9);
      }
    }
  });

  it("makes fewer clusters where fewer points differ", () => {
    expect(kMeans(Float64Array.from([1, 1, 1, 1, 1, 1]), 2, 4).centroids).toHaveLength(2);
    expect(kMeans(Float64Array.from([1, 1, 2, 1, 1, 1]), 2, 4).centroids).toHaveLength(4);
    expect(() => kMeans(points, 2, Number.NaN)).toThrow("invalid number of clusters: NaN");
  });
});

describe("refineClusters(points, dimensions, centroids, assignment)", () => {
  it("leaves a fixed point of Lloyd's iterations that is not the best", () => {
    // The point at 4 is nearer to its own mean, 1, than to 8.7, and still better off there: 12.0 against 11.0.
    const points = Float64Array.from([0, 0, 0, 4, 8.7]);
    const centroids = Float64Array.from([1, 8.7]);
    const assigned = Uint8Array.from([0, 0, 0, 0, 1]);
    expect(assignToNearest(points, 1, centroids).assignment).toEqual(assigned);
    refineClusters(points, 1, centroids, assigned);
    expect(Array.from(assigned)).toEqual([0, 0, 0, 1, 1]);
    expect(Array.from(centroids)).toEqual([0, expect.closeTo(6.35, 12)]);
  });
});

describe("assignment(score)", () => {
  it("takes the best total, not the best of each row in turn", () => {
    expect(
      assignment([
        [10, 9],
        [9, 1]
      ])
    ).toEqual([1, 0]);
  });

  it("takes fewer rows than columns, not more", () => {
    expect(assignment([[1, 5, 3]])).toEqual([1]);
    expect(() => assignment([[1], [2]])).toThrow("invalid assignment: 2 rows to 1 columns");
  });
});
