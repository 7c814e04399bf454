import type {DimensionId} from "../../contract/dimensions.js";

/** How far apart two cells are: by another persona or action more than by any number of bands. */
const weights: Record<DimensionId, number> = {
  persona: 1000,
  action: 100,
  country: 20,
  risk: 3,
  value: 2,
  recency: 2,
  frequency: 1
};

const nominal: ReadonlySet<DimensionId> = new Set(["persona", "action", "country"]);

/** How far apart two cells of the cube are, by their codes in the order of `ids`; 0 is the same cell. */
export function distanceOf(ids: readonly DimensionId[]): (a: readonly number[], b: readonly number[]) => number {
  return (a, b) =>
    ids.reduce(
      (sum, id, k) => sum + weights[id] * (nominal.has(id) ? Number(a[k] !== b[k]) : Math.abs(a[k] - b[k])),
      0
    );
}
