import fc from "fast-check";
import {cubeMeasures} from "../../loaders/contract/columns.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Columns} from "../../src/data/decode.js";
import type {Filters} from "../../src/filters/filters.js";

export const persona: Dimension = {
  id: "persona",
  label: "Persona",
  values: ["Big Spenders", "Loyal Customers", "New / Occasional", "At Risk"],
  options: [
    {slug: "big-spenders", label: "Big Spenders", values: [0]},
    {slug: "loyal-customers", label: "Loyal Customers", values: [1]},
    {slug: "new-occasional", label: "New / Occasional", values: [2]},
    {slug: "at-risk", label: "At Risk", values: [3]}
  ]
};

export const country: Dimension = {
  id: "country",
  label: "Country",
  values: ["France", "United Kingdom", "EIRE"],
  options: [
    {slug: "France", label: "France", values: [0]},
    {slug: "United-Kingdom", label: "United Kingdom", values: [1]},
    {slug: "EIRE", label: "EIRE", values: [2]}
  ]
};

export const risk: Dimension = {
  id: "risk",
  label: "Churn risk",
  values: Array.from({length: 10}, (_, i) => `${i * 10}-${i * 10 + 10}%`),
  options: [
    {slug: "low", label: "Low, under 40%", values: [0, 1, 2, 3]},
    {slug: "medium", label: "Medium, 40 to 70%", values: [4, 5, 6]},
    {slug: "high", label: "High, over 70%", values: [7, 8, 9]}
  ]
};

export const dimensions: Dimension[] = [persona, country, risk];

/** One cell: a code for each of the dimensions, then the measures. */
export interface Cell {
  codes: number[];
  measures: number[];
}

export const cells = fc.array(
  fc.record({
    codes: fc.tuple(...dimensions.map(({values}) => fc.nat(values.length - 1))),
    measures: fc.array(fc.nat(1_000_000), {minLength: cubeMeasures.length, maxLength: cubeMeasures.length})
  }),
  {maxLength: 60}
);

export const filters: fc.Arbitrary<Filters> = fc
  .tuple(...dimensions.map(({options}) => fc.subarray(options.map(({slug}) => slug))))
  .map((chosen) => {
    const entries = chosen.flatMap((slugs, i) => (slugs.length > 0 ? [[dimensions[i].id, slugs] as const] : []));
    return Object.fromEntries(entries);
  });

export function toCube(cells: readonly Cell[]): Columns {
  const columns: Columns["columns"] = {};
  dimensions.forEach(({id}, i) => (columns[id] = Uint8Array.from(cells, ({codes}) => codes[i])));
  cubeMeasures.forEach((measure, i) => (columns[measure] = Float64Array.from(cells, ({measures}) => measures[i])));
  return {length: cells.length, columns, dictionaries: {}, texts: {}};
}
