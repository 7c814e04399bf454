export interface Clusters {
  /** row-major, k x dimensions */
  centroids: Float64Array;
  /** index of the nearest centroid, one a point */
  assignment: Uint8Array;
  /** sum of squared distances to the nearest centroid */
  inertia: number;
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
