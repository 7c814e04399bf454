/** Euclidean distances between all points (row-major, n x dimensions), as a full n x n matrix. */
export function pairwiseDistances(points: Float64Array, dimensions: number): Float64Array {
  const n = points.length / dimensions;
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; ++i) {
    for (let j = 0; j < i; ++j) {
      let squares = 0;
      for (let d = 0; d < dimensions; ++d) {
        const apart = points[i * dimensions + d] - points[j * dimensions + d];
        squares += apart * apart;
      }
      distances[i * n + j] = distances[j * n + i] = Math.sqrt(squares);
    }
  }
  return distances;
}

/**
 * Mean silhouette width (Rousseeuw, 1987) of the points with these cluster labels; a point alone in its cluster counts 0,
 * as in scikit-learn. Null where there are fewer than two clusters, or no more points than clusters.
 */
export function silhouette(distances: Float64Array, labels: ArrayLike<number>): number | null {
  const n = labels.length;
  let k = 0;
  for (let i = 0; i < n; ++i) k = Math.max(k, labels[i] + 1);
  const size = new Int32Array(k);
  for (let i = 0; i < n; ++i) ++size[labels[i]];
  const used = size.reduce((count, members) => count + (members > 0 ? 1 : 0), 0);
  if (used < 2 || n <= used) return null;
  const sum = new Float64Array(k);
  let total = 0;
  for (let i = 0; i < n; ++i) {
    const own = labels[i];
    if (size[own] === 1) continue;
    sum.fill(0);
    for (let j = 0; j < n; ++j) sum[labels[j]] += distances[i * n + j];
    let next = Infinity;
    for (let c = 0; c < k; ++c) if (c !== own && size[c] > 0) next = Math.min(next, sum[c] / size[c]);
    const within = sum[own] / (size[own] - 1);
    const larger = Math.max(within, next);
    if (larger > 0) total += (next - within) / larger;
  }
  return total / n;
}
