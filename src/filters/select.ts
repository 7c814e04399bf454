import type {CubeMeasure} from "../../loaders/contract/columns.js";
import type {Dimension, DimensionId} from "../../loaders/contract/dimensions.js";
import {cubeMeasures} from "../data/cubeMeasures.js";
import type {Columns, Numbers} from "../data/decode.js";
import type {Filters} from "./filters.js";

/** What the cube says of the customers that the filters leave. Measures are integers, as in the cube. */
export interface Selection {
  filters: Filters;
  /** what it is compared with, as parseCompare has it; "" with nothing */
  compare?: string;
  /** whether any filter is set */
  filtered: boolean;
  /** whether the counts are about right: a filter is set where small groups are counted with others */
  approximate: boolean;
  /** customers without any filter */
  everyone: number;
  totals: Record<CubeMeasure, number>;
  /** one measure by the values of a dimension, in their order */
  by(dimension: DimensionId, measure: CubeMeasure): Float64Array;
  /** customers by the values of a dimension, under the filters on all other dimensions */
  facet(dimension: DimensionId): Float64Array;
  /** what all other filters leave */
  without(dimension: DimensionId): Selection;
}

/** Applies filters to the cube: one pass over its cells finds those that remain, then columns are summed over them. */
export function select(cube: Columns, dimensions: readonly Dimension[], filters: Filters): Selection {
  const sized = dimensions.map(({id, values}) => ({id, size: values.length}));
  const allowed = allowedValues(dimensions, filters);
  const {cells, everyone, facets} = scan(cube, sized, allowed);
  const others = new Map<DimensionId, Selection>();
  const totals = {} as Record<CubeMeasure, number>;
  for (const measure of cubeMeasures) totals[measure] = sum(column(cube, measure), cells);
  return {
    filters,
    filtered: allowed.size > 0,
    approximate: allowed.size > 0 && dimensions.some(({approximate}) => approximate),
    everyone,
    totals,
    by: (dimension, measure) => {
      const groups = new Float64Array(sizeOf(sized, dimension));
      const [codes, values] = [column(cube, dimension), column(cube, measure)];
      for (const cell of cells) groups[codes[cell]] += values[cell];
      return groups;
    },
    facet: (dimension) => {
      const groups = facets.get(dimension);
      if (groups === undefined) throw new Error(`unknown dimension: ${dimension}`);
      return groups;
    },
    without: (dimension) => {
      let other = others.get(dimension);
      if (other === undefined) {
        const {[dimension]: _, ...rest} = filters;
        others.set(dimension, (other = select(cube, dimensions, rest)));
      }
      return other;
    }
  };
}

/** For each filtered dimension, 1 at the values that its chosen options stand for. */
export function allowedValues(dimensions: readonly Dimension[], filters: Filters): Map<DimensionId, Uint8Array> {
  const allowed = new Map<DimensionId, Uint8Array>();
  for (const {id, values, options} of dimensions) {
    const slugs = filters[id];
    if (slugs === undefined || slugs.length === 0) continue;
    const mask = new Uint8Array(values.length);
    for (const option of options) if (slugs.includes(option.slug)) for (const value of option.values) mask[value] = 1;
    allowed.set(id, mask);
  }
  return allowed;
}

interface Sized {
  id: DimensionId;
  size: number;
}

/** A cell that no filter excludes counts everywhere; one that a single filter excludes, in that dimension's facet. */
function scan(cube: Columns, sized: readonly Sized[], allowed: Map<DimensionId, Uint8Array>) {
  const customers = column(cube, "customers");
  const filtered = Array.from(allowed, ([id, mask]) => ({id, mask, codes: column(cube, id)}));
  const free = sized.filter(({id}) => !allowed.has(id)).map(({id}) => ({id, codes: column(cube, id)}));
  const facets = new Map(sized.map(({id, size}) => [id, new Float64Array(size)]));
  const counts = (id: DimensionId): Float64Array => facets.get(id) as Float64Array;
  const facetsOf = filtered.map(({id, codes}) => ({codes, counts: counts(id)}));
  const freeFacets = free.map(({id, codes}) => ({codes, counts: counts(id)}));
  const cells = new Uint32Array(cube.length);
  let kept = 0;
  let everyone = 0;
  for (let cell = 0; cell < cube.length; ++cell) {
    const n = customers[cell];
    everyone += n;
    let excluded = 0;
    let by = -1;
    for (let i = 0; i < filtered.length && excluded < 2; ++i) {
      if (filtered[i].mask[filtered[i].codes[cell]] !== 1) {
        by = i;
        ++excluded;
      }
    }
    if (excluded > 1) continue;
    if (excluded === 1) {
      facetsOf[by].counts[facetsOf[by].codes[cell]] += n;
      continue;
    }
    cells[kept++] = cell;
    for (const {codes, counts} of facetsOf) counts[codes[cell]] += n;
    for (const {codes, counts} of freeFacets) counts[codes[cell]] += n;
  }
  return {cells: cells.subarray(0, kept), everyone, facets};
}

function sum(values: Numbers, cells: Uint32Array): number {
  let total = 0;
  for (let i = 0; i < cells.length; ++i) total += values[cells[i]];
  return total;
}

function column(cube: Columns, name: string): Numbers {
  const values = cube.columns[name];
  if (values === undefined) throw new Error(`missing column: ${name}`);
  return values;
}

function sizeOf(sized: readonly Sized[], id: DimensionId): number {
  const size = sized.find((dimension) => dimension.id === id)?.size;
  if (size === undefined) throw new Error(`unknown dimension: ${id}`);
  return size;
}
