import {median} from "d3";
import {rankNames} from "../contract/personas.js";
import {assignment} from "../math/assignment.js";
import type {Clusters} from "../math/assignToNearest.js";
import type {Customers, ScaledRfm} from "../types.js";

/**
 * Names for the clusters, and the index of each cluster's name. Where four were asked for, the four names, by profile, some
 * of them for nobody where there are fewer clusters; else numbers by mean monetary value.
 */
export function nameClusters(
  customers: Customers,
  scaled: ScaledRfm,
  clusters: Clusters,
  count: number
): {names: string[]; name: number[]} {
  const profiles = Array.from({length: clusters.centroids.length / 3}, (_, c) =>
    profile(customers, scaled, clusters.assignment, c)
  );
  if (count === 4) return {names: [...rankNames], name: nameByProfile(profiles)};
  const names = profiles.map((_, i) => (i === 0 ? "Group 1 (highest value)" : `Group ${i + 1}`));
  return {names, name: numberByValue(profiles)};
}

interface Profile {
  recency: number;
  frequency: number;
  monetary: number;
  meanMonetary: number;
}

/** Medians on the scaled axes. Medians of small counts tie, so that a trace of the mean decides between equals. */
function profile({monetary}: Customers, {values}: ScaledRfm, label: Uint8Array, cluster: number): Profile {
  const axes: number[][] = [[], [], []];
  let sum = 0;
  for (let i = 0; i < label.length; ++i) {
    if (label[i] !== cluster) continue;
    for (let d = 0; d < 3; ++d) axes[d].push(values[i * 3 + d]);
    sum += monetary[i];
  }
  const [r, f, m] = axes.map((axis) => (median(axis) ?? 0) + (1e-6 * axis.reduce((a, b) => a + b, 0)) / axis.length);
  return {recency: r, frequency: f, monetary: m, meanMonetary: sum / axes[0].length};
}

/**
 * One optimal assignment of clusters to names. The weights say which name comes first where two want the same cluster: who
 * spends most is a Big Spender, then who is silent longest is Quiet, and of the rest who orders more often is Loyal.
 */
function nameByProfile(clusters: Profile[]): number[] {
  return assignment(
    clusters.map(({recency, frequency, monetary}) => [1e8 * monetary, frequency, 1e-9 - frequency, 1e4 * recency])
  );
}

function numberByValue(clusters: Profile[]): number[] {
  const order = Array.from(clusters.keys()).sort((a, b) => clusters[b].meanMonetary - clusters[a].meanMonetary);
  return clusters.map((_, c) => order.indexOf(c));
}
