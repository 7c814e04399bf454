import {describe, expect, it} from "vitest";
import {emptySentence} from "../../src/words/emptySentence.js";
import type {Filters} from "../../src/filters/filters.js";
import {dimensions} from "../support/cubes.js";
import {format, plain, selectionOf} from "../support/sample.js";
import type {SampleCell} from "../support/sample.js";

const cells: SampleCell[] = [
  [[0, 0, 0], {customers: 40}],
  [[0, 1, 8], {customers: 7}],
  [[3, 1, 8], {customers: 1}]
];
const say = (filters: Filters) => plain(emptySentence(selectionOf(cells, filters), dimensions, format));

describe("emptySentence(selection, dimensions, format)", () => {
  it("names the filter without which most customers are left", () => {
    expect(say({persona: ["big-spenders"], country: ["France"], risk: ["high"]})).toBe(
      "Nobody is in all of these filters. Without “Churn risk: High, over 70%” there are 40 customers."
    );
    expect(say({persona: ["at-risk"], country: ["France", "EIRE"]})).toBe(
      "Nobody is in all of these filters. Without “Persona: At Risk” there are 40 customers."
    );
    expect(say({persona: ["at-risk"], country: ["EIRE"]})).toBe(
      "Nobody is in all of these filters. Without “Country: EIRE” there is 1 customer."
    );
  });
  it("says so where dropping one does not do", () => {
    expect(say({persona: ["loyal-customers"], country: ["EIRE"]})).toMatch(/nobody is left: clear them all\.$/);
    expect(say({country: ["EIRE"]})).toBe("Nobody is in this filter. Without “Country: EIRE” there are 48 customers.");
  });
  it("is silent where somebody is left, and without filters", () => {
    expect(say({country: ["France"]})).toBe("");
    expect(say({})).toBe("");
    expect(emptySentence(selectionOf([]), dimensions, format)).toBe("");
  });
});
