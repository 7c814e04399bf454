import type {DimensionId} from "../../contract/dimensions.js";
import type {Codes} from "../dimensions.js";
import {distanceOf} from "./distanceOf.js";

/** In the order in which they are worth keeping; persona, action and risk, which every page is about, always are. */
const optional: DimensionId[] = ["country", "value", "recency", "frequency"];
/** At most this share of the customers may be in cells that are too small: they are counted with their neighbours. */
const tolerated = 0.1;
/**
 * The dimensions of a site that publishes no group of fewer than `minimum` customers. Small countries are put together;
 * dimensions that would leave more than a tenth of the customers in small cells are dropped (one value, nothing to choose),
 * and what small cells are left are counted with the cell that is most like them, of the same persona where there is one.
 */
export function mergeGroups(groups: Codes, minimum: number): Codes {
  const count = groups.codes.persona.length;
  let merged = dropAll(groups, optional);
  for (const id of optional) {
    const candidates = id === "country" ? [...countries(groups, minimum)] : [groups];
    for (const [place, candidate] of candidates.entries()) {
      const tried = take(merged, candidate, id);
      // few countries leave room for the bands; as few as there can be come before them
      const most = place < candidates.length - 1 ? tolerated / 3 : tolerated;
      if (smallShare(tried, minimum) > most) continue;
      merged = tried;
      break;
    }
  }
  const {codes, moved} = mergeCells(merged, minimum);
  const dimensions = merged.member.dimensions.map((dimension) => ({...dimension, approximate: moved > 0}));
  return count === 0 ? groups : {...merged, codes, member: {...merged.member, dimensions}};
}

function dropAll(groups: Codes, ids: DimensionId[]): Codes {
  return {
    codes: {...groups.codes, ...Object.fromEntries(ids.map((id) => [id, new Uint8Array(groups.codes[id].length)]))},
    sizes: {...groups.sizes, ...Object.fromEntries(ids.map((id) => [id, 1]))},
    member: {
      ...groups.member,
      dimensions: groups.member.dimensions.map((dimension) =>
        ids.includes(dimension.id) ? {...dimension, values: ["All"], options: []} : dimension
      )
    }
  };
}

function take(into: Codes, from: Codes, id: DimensionId): Codes {
  return {
    codes: {...into.codes, [id]: from.codes[id]},
    sizes: {...into.sizes, [id]: from.sizes[id]},
    member: {
      ...into.member,
      dimensions: into.member.dimensions.map((dimension) =>
        dimension.id === id ? (from.member.dimensions.find((other) => other.id === id) ?? dimension) : dimension
      )
    }
  };
}

/** The countries from all that have enough customers down to the two largest, the others put together. */
function* countries(groups: Codes, minimum: number): Generator<Codes> {
  const {codes, member} = groups;
  const dimension = member.dimensions.find(({id}) => id === "country");
  if (!dimension) return;
  const customers = new Float64Array(dimension.values.length);
  for (let i = 0; i < codes.country.length; ++i) ++customers[codes.country[i]];
  // the one with the most customers comes first
  const others = "Other countries";
  const named = dimension.values.flatMap((label, code) =>
    customers[code] >= minimum && label !== others ? [code] : []
  );
  for (let most = named.length; most > 0; most = Math.floor(most * 0.7)) {
    const list = named.slice(0, most);
    const rest = customers.reduce((sum, n, code) => (list.includes(code) ? sum : sum + n), 0);
    if (rest > 0 && rest < minimum) list.pop();
    const labels = list.map((code) => dimension.values[code]);
    const all = rest > 0 ? [...labels, others] : labels;
    const options = dimension.options.filter(({values}) => values.every((value) => list.includes(value)));
    const slugs = options.map((option) => ({...option, values: option.values.map((value) => list.indexOf(value))}));
    if (rest > 0) slugs.push({slug: "other-countries", label: others, values: [all.length - 1]});
    const target = dimension.values.map((_, code) => (list.includes(code) ? list.indexOf(code) : all.length - 1));
    yield {
      codes: {...codes, country: Uint16Array.from(codes.country, (code) => target[code])},
      sizes: {...groups.sizes, country: all.length},
      member: {
        ...member,
        dimensions: member.dimensions.map((other) =>
          other === dimension ? {...dimension, values: all, options: slugs} : other
        )
      }
    };
  }
}

interface Cell {
  codes: number[];
  customers: number[];
}

function cellsOf({codes, sizes}: Codes): {ids: DimensionId[]; cells: Cell[]} {
  const ids = Object.keys(codes) as DimensionId[];
  const cells = new Map<number, Cell>();
  for (let i = 0; i < codes.persona.length; ++i) {
    const address = ids.reduce((at, id) => at * sizes[id] + codes[id][i], 0);
    const cell = cells.get(address);
    if (cell) cell.customers.push(i);
    else cells.set(address, {codes: ids.map((id) => codes[id][i]), customers: [i]});
  }
  return {ids, cells: [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell)};
}

function smallShare(groups: Codes, minimum: number): number {
  const {cells} = cellsOf(groups);
  const small = cells.reduce((sum, {customers}) => (customers.length < minimum ? sum + customers.length : sum), 0);
  return small / groups.codes.persona.length;
}

/** Small cells, the smallest first, go to the cell that is most like them. */
function mergeCells(groups: Codes, minimum: number): {codes: Codes["codes"]; moved: number} {
  const {ids, cells} = cellsOf(groups);
  const codes = Object.fromEntries(ids.map((id) => [id, Uint16Array.from(groups.codes[id])])) as Record<
    DimensionId,
    Uint16Array
  >;
  const distance = distanceOf(ids);
  let moved = 0;
  while (cells.length > 1) {
    const from = cells.reduce(
      (least, cell, i) => (cell.customers.length < cells[least].customers.length ? i : least),
      0
    );
    const [cell] = cells[from].customers.length < minimum ? cells.splice(from, 1) : [];
    if (!cell) break;
    const to = cells.reduce((a, b) => {
      const difference = distance(cell.codes, b.codes) - distance(cell.codes, a.codes);
      return difference < 0 || (difference === 0 && b.customers.length > a.customers.length) ? b : a;
    });
    moved += cell.customers.length;
    to.customers.push(...cell.customers);
  }
  for (const cell of cells) ids.forEach((id, k) => cell.customers.forEach((i) => (codes[id][i] = cell.codes[k])));
  return {codes, moved};
}
