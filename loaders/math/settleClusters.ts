import {randomLcg, randomNormal} from "d3";
import type {Clusters} from "./assignToNearest.js";
import {assignToNearest} from "./assignToNearest.js";
import {refineClusters} from "./refineClusters.js";
import {mix} from "./sample.js";

/** A fifth of a standard deviation where the points are z-scores. */
const kickSize = 0.2;

/**
 * The clusters that centroids from elsewhere settle in: every point to its nearest, single points moved while that helps;
 * then jolted and settled again `kicks` times, which leaves the nearly best for the best. `points` is row-major.
 */
export function settleClusters(
  points: Float64Array,
  dimensions: number,
  centroids: Float64Array,
  {seed = 1, kicks = 0} = {}
): Clusters {
  let best = settle(points, dimensions, centroids);
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
  const {centroids, assignment} = assignToNearest(points, dimensions, Float64Array.from(from));
  refineClusters(points, dimensions, centroids, assignment);
  return assignToNearest(points, dimensions, centroids);
}
