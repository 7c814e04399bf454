import {median, quantile} from "d3";
import {adjustedRandIndex} from "../math/adjustedRandIndex.js";
import {assignToNearest} from "../math/assignToNearest.js";
import type {Clusters} from "../math/assignToNearest.js";
import {kMeans} from "../math/kMeans.js";
import {resample, sample} from "../math/sample.js";
import {settleClusters} from "../math/settleClusters.js";
import {pairwiseDistances, silhouette} from "../math/silhouette.js";
import type {Personas} from "../contract/personas.js";
import {fit, fitLimit, pick} from "./fit.js";

/** Silhouettes are quadratic; 1,500 customers give the mean to about a hundredth. */
const silhouetteLimit = 1_500;
/** The other numbers of clusters are for comparison only: found on fewer customers, then settled on all that are fitted. */
const compareLimit = 2_000;
const compareStarts = 2;
const compareKicks = 10;
const resamples = 20;
const resampleLimit = 2_000;
const judgeLimit = 20_000;
/** A customer is borderline whose two nearest centroids are this nearly equally far. */
const borderline = 0.1;

/** Inertia (over all customers) and silhouette of the chosen number of clusters and of 2 to 8. */
export function compare(
  points: Float64Array,
  fitted: Clusters,
  seed: number
): Pick<Personas, "silhouette" | "selection"> {
  const n = points.length / 3;
  const chosen = sample(n, silhouetteLimit, seed + 1);
  const distances = pairwiseDistances(pick(points, chosen), 3);
  const widthOf = ({assignment}: Clusters) =>
    silhouette(
      distances,
      Array.from(chosen, (i) => assignment[i])
    );
  const count = fitted.centroids.length / 3;
  const settled = pick(points, sample(n, fitLimit, seed));
  const selection: Personas["selection"] = [];
  for (let k = 2; k <= 8 && k < n; ++k) {
    const other =
      k === count ? fitted : settle(points, settled, fit(points, k, seed, compareLimit, {starts: compareStarts}), seed);
    if (other.centroids.length !== k * 3) break;
    selection.push({count: k, inertia: other.inertia, silhouette: widthOf(other)});
  }
  return {silhouette: widthOf(fitted), selection};
}

/** Found on few customers, a cluster lies where they do: settling among all leaves that place for a better one. */
function settle(points: Float64Array, settled: Float64Array, found: Clusters, seed: number): Clusters {
  const kicks = settled.length / 3 > 5_000 ? 2 : compareKicks;
  const {centroids} = settleClusters(settled, 3, found.centroids, {seed, kicks});
  return assignToNearest(points, 3, centroids);
}

/** How well refits on bootstrap resamples agree with the published clusters; null where there is only one. */
export function stability(points: Float64Array, fitted: Clusters, seed: number): Personas["stability"] {
  const count = fitted.centroids.length / 3;
  const n = points.length / 3;
  if (count < 2 || n <= count) return null;
  const judged = sample(n, judgeLimit, seed + 2);
  const judgedPoints = pick(points, judged);
  const published = judged.map((i) => fitted.assignment[i]);
  const indices = Array.from({length: resamples}, (_, b) => {
    const drawn = pick(points, resample(n, Math.min(n, resampleLimit), seed * 1000 + b));
    const {centroids} = kMeans(drawn, 3, count, {seed: seed + b, starts: 1, kicks: 4});
    return adjustedRandIndex(published, assignToNearest(judgedPoints, 3, centroids).assignment);
  });
  return {
    resamples,
    resampleSize: Math.min(n, resampleLimit),
    meanRandIndex: indices.reduce((a, b) => a + b) / resamples,
    lowRandIndex: quantile(indices, 0.1) ?? 0
  };
}

/** Distance to the next centroid less that to the own, over their sum: 0 on the border, 1 on the centroid. */
export function margins(
  points: Float64Array,
  {centroids, assignment}: Clusters,
  order: number[],
  nameOf: (cluster: number) => string
): Personas["margins"] {
  const byCluster: number[][] = order.map(() => []);
  for (let i = 0; i < assignment.length; ++i) {
    let own = 0;
    let next = Infinity;
    for (let c = 0; c < order.length; ++c) {
      const distance = Math.hypot(
        points[i * 3] - centroids[c * 3],
        points[i * 3 + 1] - centroids[c * 3 + 1],
        points[i * 3 + 2] - centroids[c * 3 + 2]
      );
      if (c === assignment[i]) own = distance;
      else next = Math.min(next, distance);
    }
    byCluster[assignment[i]].push(next === Infinity || next + own === 0 ? 1 : (next - own) / (next + own));
  }
  return order.map((c) => ({
    persona: nameOf(c),
    median: median(byCluster[c]) ?? 1,
    borderline: byCluster[c].filter((margin) => margin < borderline).length / Math.max(1, byCluster[c].length)
  }));
}
