/** As many rows of numbers as are read: about ten of a line's points, its first after nothing and its last among them. */
export function someOf<Point>(points: readonly Point[], most = 10): Point[] {
  const rest = points.slice(1);
  if (rest.length <= most) return rest;
  return Array.from({length: most}, (_, k) => rest[Math.round((k * (rest.length - 1)) / (most - 1))]);
}
