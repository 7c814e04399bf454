import {median, quantile} from "d3";
import {adjustedRandIndex} from "./math/adjustedRandIndex.js";
import {assignment as assign} from "./math/assignment.js";
import {assignToNearest, kMeans} from "./math/kMeans.js";
import type {Clusters} from "./math/kMeans.js";
import {resample, sample} from "./math/sample.js";
import {pairwiseDistances, silhouette} from "./math/silhouette.js";
import {schemaVersion} from "./members/common.js";
import type {Personas} from "./members/personas.js";
import type {Customers, ScaledRfm} from "./types.js";

/** Above this the clusters are fitted on a sample of this size, then everybody goes to the nearest centroid. */
const fitLimit = 20_000;
/** Silhouettes are quadratic; 1,500 customers give the mean to about a hundredth. */
const silhouetteLimit = 1_500;
/** The other numbers of clusters and the resamples are for comparison only: smaller and with fewer starts. */
const compareLimit = 2_000;
const compareStarts = 2;
const resamples = 20;
const resampleLimit = 2_000;
/** A customer is borderline whose two nearest centroids are this nearly equally far. */
const borderline = 0.1;

const fourNames = ["Big Spenders", "Loyal Customers", "New / Occasional", "At Risk"];

/**
 * Segments the customers by k-means on the scaled recency, frequency and monetary value. Four clusters get the names that
 * fit their profiles; another number is numbered by mean monetary value. `assignment` indexes `names`; where customers are
 * fewer than clusters, or identical, some of the four names have nobody.
 */
export function personas(
  customers: Customers,
  scaled: ScaledRfm,
  {count, seed}: {count: number; seed: number}
): {names: string[]; assignment: Uint8Array; member: Personas} {
  if (!(customers.count > 0)) throw new Error("missing customers");
  if (!(count >= 1 && count <= 255)) throw new Error(`invalid number of personas: ${count}`);
  const fitted = fit(scaled.values, count, seed, fitLimit, {
    starts: 10,
    // Few customers have many nearly best solutions, many customers have few.
    kicks: customers.count > 5_000 ? 5 : 20
  });
  const clusters = fitted.centroids.length / 3;
  const cluster = Array.from({length: clusters}, (_, c) => profile(customers, scaled, fitted.assignment, c));
  const name = count === 4 ? nameByProfile(cluster) : numberByValue(cluster);
  const names =
    count === 4 ? fourNames : Array.from(name, (_, i) => (i === 0 ? "Group 1 (highest value)" : `Group ${i + 1}`));
  const assignment = fitted.assignment.map((c) => name[c]);
  const inOrder = Array.from(name.keys()).sort((a, b) => name[a] - name[b]);
  return {
    names,
    assignment,
    member: {
      schemaVersion,
      count: clusters,
      seed,
      fittedOn: Math.min(customers.count, fitLimit),
      inertia: fitted.inertia,
      centroids: inOrder.map((c) => ({persona: names[name[c]], ...toUnits(scaled, fitted.centroids, c)})),
      ...compare(scaled.values, fitted, seed),
      stability: stability(scaled.values, fitted, seed),
      margins: margins(scaled.values, fitted, inOrder, (c) => names[name[c]])
    }
  };
}

function fit(
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

function pick(points: Float64Array, chosen: Int32Array): Float64Array {
  const picked = new Float64Array(chosen.length * 3);
  for (let i = 0; i < chosen.length; ++i) picked.set(points.subarray(chosen[i] * 3, chosen[i] * 3 + 3), i * 3);
  return picked;
}

interface Profile {
  recency: number;
  frequency: number;
  monetary: number;
  meanMonetary: number;
}

/** Medians on the scaled axes. Medians of small counts tie, so that a trace of the mean decides between equals. */
function profile({monetary}: Customers, {values}: ScaledRfm, assignment: Uint8Array, cluster: number): Profile {
  const axes: number[][] = [[], [], []];
  let sum = 0;
  for (let i = 0; i < assignment.length; ++i) {
    if (assignment[i] !== cluster) continue;
    for (let d = 0; d < 3; ++d) axes[d].push(values[i * 3 + d]);
    sum += monetary[i];
  }
  const [r, f, m] = axes.map((axis) => (median(axis) ?? 0) + (1e-6 * axis.reduce((a, b) => a + b, 0)) / axis.length);
  return {recency: r, frequency: f, monetary: m, meanMonetary: sum / axes[0].length};
}

/**
 * One optimal assignment of clusters to names. The weights say which name comes first where two want the same cluster: who
 * spends most is a Big Spender, then who is silent longest is At Risk, and of the rest who orders more often is Loyal.
 */
function nameByProfile(clusters: Profile[]): number[] {
  return assign(
    clusters.map(({recency, frequency, monetary}) => [1e4 * monetary, frequency, 1e-9 - frequency, 1e2 * recency])
  );
}

function numberByValue(clusters: Profile[]): number[] {
  const order = Array.from(clusters.keys()).sort((a, b) => clusters[b].meanMonetary - clusters[a].meanMonetary);
  return clusters.map((_, c) => order.indexOf(c));
}

function toUnits({mean, standardDeviation}: ScaledRfm, centroids: Float64Array, cluster: number) {
  const [recencyDays, frequency, monetary] = mean.map((center, d) =>
    Math.expm1(center + standardDeviation[d] * centroids[cluster * 3 + d])
  );
  return {recencyDays, frequency, monetary};
}

/** Inertia (over all customers) and silhouette of the chosen number of clusters and of 2 to 8. */
function compare(points: Float64Array, fitted: Clusters, seed: number): Pick<Personas, "silhouette" | "selection"> {
  const n = points.length / 3;
  const chosen = sample(n, silhouetteLimit, seed + 1);
  const distances = pairwiseDistances(pick(points, chosen), 3);
  const widthOf = ({assignment}: Clusters) =>
    silhouette(
      distances,
      Array.from(chosen, (i) => assignment[i])
    );
  const count = fitted.centroids.length / 3;
  const selection: Personas["selection"] = [];
  for (let k = 2; k <= 8 && k < n; ++k) {
    const other = k === count ? fitted : fit(points, k, seed, compareLimit, {starts: compareStarts});
    if (other.centroids.length !== k * 3) break;
    selection.push({count: k, inertia: other.inertia, silhouette: widthOf(other)});
  }
  return {silhouette: widthOf(fitted), selection};
}

/** How well refits on bootstrap resamples agree with the published clusters; null where there is only one. */
function stability(points: Float64Array, fitted: Clusters, seed: number): Personas["stability"] {
  const count = fitted.centroids.length / 3;
  const n = points.length / 3;
  if (count < 2 || n <= count) return null;
  const judged = sample(n, fitLimit, seed + 2);
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
function margins(
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
