import type {Dimension, DimensionId} from "../../loaders/contract/dimensions.js";

/** The chosen options' slugs by dimension, in the dimension's order; a dimension without a choice is absent. */
export type Filters = Partial<Record<DimensionId, string[]>>;

/** A value in the address that names no option. */
export interface UnknownFilter {
  dimension: Dimension;
  value: string;
}

/** Reads the filters of an address's query; slugs and labels are compared without regard to case. */
export function parseFilters(
  search: string,
  dimensions: readonly Dimension[]
): {filters: Filters; unknown: UnknownFilter[]} {
  const params = new URLSearchParams(search);
  const filters: Filters = {};
  const unknown: UnknownFilter[] = [];
  for (const dimension of dimensions) {
    const chosen = new Set<string>();
    for (const value of new Set(params.getAll(dimension.id))) {
      const option = findOption(dimension, value);
      if (option === undefined) unknown.push({dimension, value});
      else chosen.add(option.slug);
    }
    const slugs = dimension.options.map((option) => option.slug).filter((slug) => chosen.has(slug));
    if (slugs.length > 0) filters[dimension.id] = slugs;
  }
  return {filters, unknown};
}

/** The query of an address with these filters in place of the ones it has; every other key keeps its values. */
export function serializeFilters(filters: Filters, dimensions: readonly Dimension[], search = ""): string {
  const params = new URLSearchParams(search);
  for (const {id} of dimensions) {
    params.delete(id);
    for (const slug of filters[id] ?? []) params.append(id, slug);
  }
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}

/** The filters with one option switched, in the dimension's order. */
export function toggleFilter(filters: Filters, dimension: Dimension, slug: string): Filters {
  const chosen = new Set(filters[dimension.id]);
  if (!chosen.delete(slug)) chosen.add(slug);
  const slugs = dimension.options.map((option) => option.slug).filter((option) => chosen.has(option));
  const {[dimension.id]: _, ...others} = filters;
  return slugs.length > 0 ? {...others, [dimension.id]: slugs} : others;
}

function findOption(dimension: Dimension, value: string): Dimension["options"][number] | undefined {
  const key = value.trim().toLowerCase();
  return (
    dimension.options.find((option) => option.slug.toLowerCase() === key) ??
    dimension.options.find((option) => option.label.toLowerCase() === key) ??
    dimension.options.find(({aliases = []}) => aliases.some((alias) => alias.toLowerCase() === key))
  );
}
