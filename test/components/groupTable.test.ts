import {describe, expect, it} from "vitest";
import type {Dimension} from "../../loaders/members/dimensions.js";
import type {Columns} from "../../src/components/decode.js";
import {groupColumns, groupRows} from "../../src/components/groupTable.js";
import {format} from "./sample.js";

const dimensions: Dimension[] = [
  {
    id: "persona",
    label: "Persona",
    values: ["A", "B"],
    options: ["a", "b"].map((slug, i) => ({slug, label: slug, values: [i]}))
  },
  {id: "country", label: "Country", values: ["All"], options: []}
];

const cube: Columns = {
  length: 3,
  columns: {
    persona: Uint16Array.of(0, 0, 1),
    country: Uint16Array.of(0, 0, 0),
    customers: Int32Array.of(10, 20, 40),
    recencyDays: Int32Array.of(100, 100, 100),
    revenue: Int32Array.of(1_000, 2_000, 3_000),
    riskSum: Int32Array.of(50_000, 20_000, 40_000),
    revenueAtRisk: Int32Array.of(100, 900, 500)
  },
  dictionaries: {persona: ["A", "B"], country: ["All"]},
  texts: {}
};

describe("groupRows(cube, dimensions, filters)", () => {
  it("gives the cells that the filters leave, most revenue at risk first", () => {
    expect([...groupRows(cube, dimensions, {})]).toEqual([1, 2, 0]);
    expect([...groupRows(cube, dimensions, {persona: ["a"]})]).toEqual([1, 0]);
  });
});

describe("groupColumns(cube, dimensions, format, {scored})", () => {
  it("shows the dimensions that tell groups apart, and means over a group's customers", () => {
    const columns = groupColumns(cube, dimensions, format, {scored: true});
    expect(columns.map(({id}) => id)).toEqual([
      "persona",
      "customers",
      "recency",
      "revenue",
      "churnRisk",
      "revenueAtRisk"
    ]);
    expect(columns.map((column) => column.cell(0))).toEqual(["A", 10, 10, 10, 0.5, 1]);
  });

  it("leaves risk out where there is no churn model", () => {
    const columns = groupColumns(cube, dimensions, format, {scored: false});
    expect(columns.map(({id}) => id)).toEqual(["persona", "customers", "recency", "revenue"]);
  });
});
