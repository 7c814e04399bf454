import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseFilters, serializeFilters, toggleFilter} from "../../src/filters/filters.js";
import {country, dimensions, filters, persona} from "../support/cubes.js";

const otherQuery = fc
  .array(fc.tuple(fc.string(), fc.string()), {maxLength: 4})
  .map((pairs) => pairs.filter(([key]) => !dimensions.some(({id}) => id === key)));

describe("parseFilters(search, dimensions)", () => {
  it("reads repeated keys, without regard to case, in the dimension's order", () => {
    const {filters, unknown} = parseFilters(
      "?persona=At-Risk&country=france&persona=big-spenders&risk=HIGH",
      dimensions
    );
    expect(filters).toEqual({persona: ["big-spenders", "at-risk"], country: ["France"], risk: ["high"]});
    expect(unknown).toEqual([]);
  });

  it("takes a label for its slug", () => {
    expect(parseFilters("?country=united+kingdom", dimensions).filters).toEqual({country: ["United-Kingdom"]});
  });

  it("names values that no option has, and goes on without them", () => {
    const {filters, unknown} = parseFilters("?country=Atlantis&country=EIRE&persona=", dimensions);
    expect(filters).toEqual({country: ["EIRE"]});
    expect(unknown).toEqual([
      {dimension: persona, value: ""},
      {dimension: country, value: "Atlantis"}
    ]);
  });
});

describe("serializeFilters(filters, dimensions, search)", () => {
  it("is undone by parseFilters, and keeps every other key", () => {
    fc.assert(
      fc.property(filters, filters, otherQuery, (chosen, before, others) => {
        const search = serializeFilters(before, dimensions, `?${new URLSearchParams(others)}`);
        const query = serializeFilters(chosen, dimensions, search);
        expect(parseFilters(query, dimensions)).toEqual({filters: chosen, unknown: []});
        const kept = [...new URLSearchParams(query)].filter(([key]) => !dimensions.some(({id}) => id === key));
        expect(kept).toEqual([...new URLSearchParams(others)]);
      })
    );
  });

  it("leaves no question mark where nothing is asked", () => {
    expect(serializeFilters({}, dimensions, "?persona=at-risk")).toBe("");
  });
});

describe("toggleFilter(filters, dimension, slug)", () => {
  it("twice changes nothing", () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...persona.options), (filters, {slug}) => {
        const once = toggleFilter(filters, persona, slug);
        expect(once).not.toEqual(filters);
        expect(toggleFilter(once, persona, slug)).toEqual(filters);
      })
    );
  });
});
