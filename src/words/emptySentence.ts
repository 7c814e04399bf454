import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Formatter} from "../charts/format.js";
import type {Selection} from "../filters/select.js";
import {listText} from "./listText.js";
import {quantity} from "./quantity.js";

/**
 * Which filter to drop where the filters leave nobody: the one without which most customers are left; nothing where somebody is.
 * "Nobody is in all of these filters. Without “Last order: over a year” there are 438 customers."
 */
export function emptySentence(
  {filters, filtered, approximate, totals, facet}: Selection,
  dimensions: readonly Dimension[],
  format: Formatter
): string {
  if (!filtered || totals.customers > 0) return "";
  const chosen = dimensions.flatMap(({id, label, options}) => {
    const slugs = filters[id];
    if (slugs === undefined) return [];
    const names = options.filter(({slug}) => slugs.includes(slug)).map((option) => option.label);
    return [{name: `${label}: ${listText(names, "or")}`, left: facet(id).reduce((sum, count) => sum + count, 0)}];
  });
  const {name, left} = chosen.reduce((a, b) => (b.left > a.left ? b : a));
  const start = chosen.length > 1 ? "Nobody is in all of these filters" : "Nobody is in this filter";
  if (left === 0) return `${start}. Whichever one of them is dropped, nobody is left: clear them all.`;
  const are = left === 1 ? "is" : "are";
  return `${start}. Without “${name}” there ${are} ${approximate ? "about " : ""}${quantity(format, left, "customer")}.`;
}
