import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Filters} from "../filters/filters.js";

/** The filters that are set and that the bridge cannot answer. */
export function ignoredByBridge(dimensions: readonly Dimension[], filters: Filters): Dimension[] {
  return dimensions.filter(({id}) => filters[id] !== undefined && id !== "persona");
}
