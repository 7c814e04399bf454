import {assignToNearest} from "../math/assignToNearest.js";
import {kMeans} from "../math/kMeans.js";
import type {Clusters} from "../math/assignToNearest.js";
import {sample} from "../math/sample.js";

/** Above this the clusters are fitted on a sample of this size, then everybody goes to the nearest centroid. */
export const fitLimit = 20_000;

/** Clusters of all points (row-major, n x 3), fitted on a seeded sample of at most `limit` of them. */
export function fit(
  points: Float64Array,
  count: number,
  seed: number,
  limit: number,
  effort: {starts: number; kicks?: number}
): Clusters {
  const chosen = sample(points.length / 3, limit, seed);
  const fitted = kMeans(pick(points, chosen), 3, count, {seed, ...effort});
  return chosen.length * 3 === points.length ? fitted : assignToNearest(points, 3, fitted.centroids);
}

/** The chosen points. */
export function pick(points: Float64Array, chosen: Int32Array): Float64Array {
  const picked = new Float64Array(chosen.length * 3);
  for (let i = 0; i < chosen.length; ++i) picked.set(points.subarray(chosen[i] * 3, chosen[i] * 3 + 3), i * 3);
  return picked;
}
