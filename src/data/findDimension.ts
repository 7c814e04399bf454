import type {Dimension, DimensionId} from "../../loaders/contract/dimensions.js";

export function findDimension(dimensions: readonly Dimension[], id: DimensionId): Dimension {
  const dimension = dimensions.find((dimension) => dimension.id === id);
  if (dimension === undefined) throw new Error(`missing dimension: ${id}`);
  return dimension;
}
