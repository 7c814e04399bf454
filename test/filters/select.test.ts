import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cubeMeasures} from "../../loaders/contract/columns.js";
import type {Filters} from "../../src/filters/filters.js";
import {select} from "../../src/filters/select.js";
import {cells, dimensions, filters, toCube} from "../support/cubes.js";
import type {Cell} from "../support/cubes.js";

/** Whether a cell passes a dimension's filter, said as slowly as one can. */
function passes(cell: Cell, filters: Filters, i: number): boolean {
  const {id, options} = dimensions[i];
  const slugs = filters[id];
  if (slugs === undefined) return true;
  return options.some((option) => slugs.includes(option.slug) && option.values.includes(cell.codes[i]));
}

describe("select(cube, dimensions, filters)", () => {
  it("sums every measure over the cells that pass all filters", () => {
    fc.assert(
      fc.property(cells, filters, (cells, filters) => {
        const kept = cells.filter((cell) => dimensions.every((_, i) => passes(cell, filters, i)));
        const {totals, everyone, filtered} = select(toCube(cells), dimensions, filters);
        for (const [i, measure] of cubeMeasures.entries()) {
          expect(totals[measure]).toBe(kept.reduce((sum, cell) => sum + cell.measures[i], 0));
        }
        expect(everyone).toBe(cells.reduce((sum, cell) => sum + cell.measures[0], 0));
        expect(filtered).toBe(Object.keys(filters).length > 0);
      })
    );
  });

  it("splits every total into parts that sum to it, by each dimension", () => {
    fc.assert(
      fc.property(cells, filters, (cells, filters) => {
        const selection = select(toCube(cells), dimensions, filters);
        for (const {id, values} of dimensions) {
          for (const measure of cubeMeasures) {
            const parts = selection.by(id, measure);
            expect(parts).toHaveLength(values.length);
            expect(parts.reduce((a, b) => a + b, 0)).toBe(selection.totals[measure]);
          }
        }
      })
    );
  });

  it("groups by value as a plain loop does", () => {
    fc.assert(
      fc.property(cells, filters, (cells, filters) => {
        const {by} = select(toCube(cells), dimensions, filters);
        const expected = [0, 0, 0, 0];
        for (const cell of cells) {
          if (dimensions.every((_, i) => passes(cell, filters, i))) expected[cell.codes[0]] += cell.measures[2];
        }
        expect(Array.from(by("persona", "revenue"))).toEqual(expected);
      })
    );
  });

  it("counts a dimension's facet under the filters on the other dimensions only", () => {
    fc.assert(
      fc.property(cells, filters, (cells, filters) => {
        const {facet} = select(toCube(cells), dimensions, filters);
        dimensions.forEach(({id, values}, d) => {
          const expected = values.map(() => 0);
          for (const cell of cells) {
            if (dimensions.every((_, i) => i === d || passes(cell, filters, i))) {
              expected[cell.codes[d]] += cell.measures[0];
            }
          }
          expect(Array.from(facet(id))).toEqual(expected);
        });
      })
    );
  });

  it("names the column that the cube lacks", () => {
    const cube = toCube([]);
    delete cube.columns.risk;
    expect(() => select(cube, dimensions, {risk: ["high"]})).toThrow("missing column: risk");
  });
});
