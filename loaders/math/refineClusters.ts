/**
 * Moves single points to another cluster for as long as the sum of squared distances falls (Hartigan, Clustering
 * Algorithms, 1975, chapter 4). Lloyd's iterations stop at many near-equal fixed points; this leaves the shallow ones, so
 * that different starts end in the same clusters. A point is moved only if the fall outweighs the shift of both centroids:
 * n_a / (n_a - 1) d_a^2 > n_b / (n_b + 1) d_b^2. Changes `centroids` (row-major, k x dimensions) and `assignment`.
 */
export function refineClusters(
  points: Float64Array,
  dimensions: number,
  centroids: Float64Array,
  assignment: Uint8Array,
  maxPasses = 200
): void {
  const k = centroids.length / dimensions;
  const size = new Int32Array(k);
  for (let pass = 0; pass < maxPasses; ++pass) {
    // Each pass starts from exact means, so that the running updates cannot drift.
    takeMeans(points, dimensions, centroids, assignment, size);
    let moved = 0;
    for (let i = 0; i < assignment.length; ++i) {
      const from = assignment[i];
      if (size[from] < 2) continue;
      const leave = (squares(points, i, centroids, from, dimensions) * size[from]) / (size[from] - 1);
      let lowest = leave * (1 - 1e-12);
      let to = from;
      for (let c = 0; c < k; ++c) {
        if (c === from) continue;
        const join = (squares(points, i, centroids, c, dimensions) * size[c]) / (size[c] + 1);
        if (join < lowest) [lowest, to] = [join, c];
      }
      if (to === from) continue;
      for (let d = 0; d < dimensions; ++d) {
        const x = points[i * dimensions + d];
        centroids[from * dimensions + d] -= (x - centroids[from * dimensions + d]) / (size[from] - 1);
        centroids[to * dimensions + d] += (x - centroids[to * dimensions + d]) / (size[to] + 1);
      }
      --size[from];
      ++size[to];
      assignment[i] = to;
      ++moved;
    }
    if (moved === 0) return;
  }
}

function takeMeans(
  points: Float64Array,
  dimensions: number,
  centroids: Float64Array,
  assignment: Uint8Array,
  size: Int32Array
): void {
  size.fill(0);
  const sums = new Float64Array(centroids.length);
  for (let i = 0; i < assignment.length; ++i) {
    ++size[assignment[i]];
    for (let d = 0; d < dimensions; ++d) sums[assignment[i] * dimensions + d] += points[i * dimensions + d];
  }
  for (let j = 0; j < sums.length; ++j) {
    const members = size[Math.floor(j / dimensions)];
    // A cluster without points keeps its centroid.
    if (members > 0) centroids[j] = sums[j] / members;
  }
}

function squares(points: Float64Array, i: number, centroids: Float64Array, c: number, dimensions: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; ++d) {
    const apart = points[i * dimensions + d] - centroids[c * dimensions + d];
    sum += apart * apart;
  }
  return sum;
}
