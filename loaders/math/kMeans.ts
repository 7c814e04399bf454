import {kmeans} from "ml-kmeans";
import type {Clusters} from "./assignToNearest.js";
import {mix} from "./sample.js";
import {settleClusters} from "./settleClusters.js";

/** ml-kmeans works on arrays of arrays and is slow to settle: it does the first steps, `settleClusters` the last. */
const maxIterations = 3;

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
    const result = settleClusters(points, dimensions, Float64Array.from(centroids.flat()));
    if (best === undefined || result.inertia < best.inertia) best = result;
  }
  if (best === undefined) throw new Error(`invalid number of starts: ${starts}`);
  return kicks > 0 ? settleClusters(points, dimensions, best.centroids, {seed, kicks}) : best;
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
