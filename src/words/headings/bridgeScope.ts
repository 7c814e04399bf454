import type {Dimension} from "../../../loaders/contract/dimensions.js";
import type {Filters} from "../../filters/filters.js";
import {ignoredByBridge} from "../../data/ignoredByBridge.js";
import {listText} from "../listText.js";

/** Says which of the filters that are set the bridge cannot answer, as it is kept by persona alone, and by which persona. */
export function bridgeScope(dimensions: readonly Dimension[], filters: Filters): string {
  const ignored = ignoredByBridge(dimensions, filters).map(({label}) => label.toLowerCase());
  return [
    ignored.length > 0 ? `Not affected by ${listText(ignored, "or")}: changes are kept by persona only.` : "",
    filters.persona ? "Personas are today’s, which what customers bought since has made." : ""
  ]
    .filter(Boolean)
    .join(" ");
}
