import type {Dimension} from "../../../loaders/contract/dimensions.js";
import type {Filters} from "../../filters/filters.js";
import {listText} from "../listText.js";

/** What two selections are called, and what holds for both: "Big Spenders", "Lapsing", "France". */
export interface BesideNames {
  selection: string;
  comparison: string;
  /** filters on both; "" where there are none, or where the names say them */
  both: string;
}

/** Longer names would push aside what they name. */
const long = 40;

export function besideNames(filters: Filters, compare: string, dimensions: readonly Dimension[]): BesideNames {
  const [id, slug] = compare.split(":");
  const whole = (some: Filters) => shortened(filtersName(some, dimensions), "this selection");
  if (slug === undefined) return {selection: whole(filters) || "everybody", comparison: "everybody", both: ""};
  const {[id as Dimension["id"]]: own, ...others} = filters;
  const other = filtersName({[id]: [slug]}, dimensions);
  const rest = filtersName(others, dimensions);
  if (own === undefined) {
    const both = [other, rest].filter(Boolean).join(", ");
    return {selection: whole(filters) || "everybody", comparison: shortened(both, other), both: ""};
  }
  return {selection: whole({[id]: own}), comparison: other, both: rest};
}

/** Names that need no name of their filter beside them. */
const plain: readonly string[] = ["persona", "country", "action"];

/** "Big Spenders, France or Germany"; "" without filters. */
function filtersName(filters: Filters, dimensions: readonly Dimension[]): string {
  return dimensions
    .flatMap(({id, label, options}) => {
      const chosen = options.filter(({slug}) => filters[id]?.includes(slug)).map((option) => option.label);
      if (chosen.length === 0) return [];
      return [plain.includes(id) ? listText(chosen, "or") : `${label.toLowerCase()}: ${listText(chosen, "or")}`];
    })
    .join(", ");
}

function shortened(name: string, short: string): string {
  return name.length > long ? short : name;
}
