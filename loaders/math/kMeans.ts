import {randomLcg, randomNormal} from "d3";
import {kmeans} from "ml-kmeans";
import {refineClusters} from "./refineClusters.js";
import {mix} from "./sample.js";

export interface Clusters {
  /** row-major, k x dimensions */
  centroids: Float64Array;
  /** index of the nearest centroid, one a point */
  assignment: Uint8Array;
  /** sum of squared distances to the nearest centroid */
  inertia: number;
}

/** ml-kmeans works on arrays of arrays and is slow to settle: it does the first steps, `refineClusters` the last. */
const maxIterations = 3;
/** A fifth of a standard deviation where the points are z-scores. */
const kickSize = 0.2;

/**
 * k-means by ml-kmeans: k-means++ from `starts` seeded starts, each refined, the best kept; then its centroids are jolted
 * and refined again `kicks` times, which leaves the nearly best for the best. `points` is row-major, n x dimensions. Where
 * fewer than k points differ, there are that many clusters.
 */
export function kMeans(
  points: Float64Array,
  dimensions: number,
  k: number,
  {seed = 1, starts = 10, kicks = 0} = {}
): Clusters {
  if (!(k > 0)) throw new Error(`invalid number of clusters: ${k}`);
  const rows = toRows(points, dimensions);
  const clusters = Math.min(k, countDistinct(rows, k));
  let best: Clusters | undefined;
  for (let start = 0; start < starts; ++start) {
    // A positive seed: 0 would be read as none.
    const {centroids} = kmeans(rows, clusters, {seed: (mix(seed * 64 + start) >>> 1) + 1, maxIterations});
    const result = settle(points, dimensions, Float64Array.from(centroids.flat()));
    if (best === undefined || result.inertia < best.inertia) best = result;
  }
  if (best === undefined) throw new Error(`invalid number of starts: ${starts}`);
  const jolt = randomNormal.source(randomLcg(mix(seed)))(0, kickSize);
  for (let kick = 0; kick < kicks; ++kick) {
    const result = settle(
      points,
      dimensions,
      best.centroids.map((x) => x + jolt())
    );
    if (result.inertia < best.inertia * (1 - 1e-12)) best = result;
  }
  return best;
}

function settle(points: Float64Array, dimensions: number, from: Float64Array): Clusters {
  const {centroids, assignment} = assignToNearest(points, dimensions, from);
  refineClusters(points, dimensions, centroids, assignment);
  return assignToNearest(points, dimensions, centroids);
}

/** Every point to its nearest centroid, the first among equals. */
export function assignToNearest(points: Float64Array, dimensions: number, centroids: Float64Array): Clusters {
  const n = points.length / dimensions;
  const assignment = new Uint8Array(n);
  let inertia = 0;
  for (let i = 0; i < n; ++i) {
    let nearest = Infinity;
    for (let c = 0; c < centroids.length; c += dimensions) {
      let distance = 0;
      for (let d = 0; d < dimensions; ++d) {
        const apart = points[i * dimensions + d] - centroids[c + d];
        distance += apart * apart;
      }
      if (distance < nearest) {
        nearest = distance;
        assignment[i] = c / dimensions;
      }
    }
    inertia += nearest;
  }
  return {centroids, assignment, inertia};
}

function toRows(points: Float64Array, dimensions: number): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i < points.length; i += dimensions) rows.push(Array.from(points.subarray(i, i + dimensions)));
  return rows;
}

/** How many rows differ, counted up to `limit`. */
function countDistinct(rows: number[][], limit: number): number {
  const seen = new Set<string>();
  for (const row of rows) if (seen.add(row.join()).size >= limit) break;
  return seen.size;
}
