/** A rectangle in px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Positions as near as possible to the wanted ones, in px, at least `gap` apart and within [low, high]. */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  let floor = low;
  for (const i of order) floor = (placed[i] = Math.max(wanted[i], floor)) + gap;
  let ceiling = high;
  for (const i of order.toReversed()) ceiling = (placed[i] = Math.min(placed[i], ceiling)) - gap;
  return placed;
}

/** The first of the candidates that overlaps none of the taken boxes and lies within the bounds, else the one that overlaps least. */
export function firstFree(candidates: readonly Box[], taken: readonly Box[], bounds: Box): number {
  let best = 0;
  let least = Infinity;
  for (const [i, box] of candidates.entries()) {
    const outside = area(box) - overlap(box, bounds);
    const cost = taken.reduce((sum, other) => sum + overlap(box, other), 10 * outside);
    if (cost < least - 1e-9) [best, least] = [i, cost];
  }
  return best;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

function area({left, top, right, bottom}: Box): number {
  return (right - left) * (bottom - top);
}
