// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Columns} from "../../src/data/decode.js";
import {groupColumns, groupTable} from "../../src/tables/groupTable.js";
import {groupRows} from "../../src/data/groupRows.js";
import {groupsAtRisk} from "../../src/data/groupsAtRisk.js";
import {valueGroups} from "../../src/data/valueGroups.js";
import {format} from "../support/sample.js";

const dimensions: Dimension[] = [
  {
    id: "persona",
    label: "Persona",
    values: ["A", "B"],
    options: ["a", "b"].map((slug, i) => ({slug, label: slug, values: [i]}))
  },
  {id: "country", label: "Country", values: ["All"], options: []}
];

const risk: Dimension = {
  id: "risk",
  label: "Churn risk",
  values: ["0", "1", "2"],
  options: [
    {slug: "low", label: "Low", values: [0, 1]},
    {slug: "high", label: "High", values: [2]}
  ]
};

const cube: Columns = {
  length: 3,
  columns: {
    persona: Uint16Array.of(0, 0, 1),
    country: Uint16Array.of(0, 0, 0),
    risk: Uint16Array.of(1, 0, 2),
    customerValue: Int32Array.of(3_000, 4_000, 5_000),
    revenueYear: Int32Array.of(500, 600, 700),
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

describe("valueGroups(cube, dimensions, filters)", () => {
  it("adds the value of the next twelve months up by persona, as far as the filters go", () => {
    expect(valueGroups(cube, dimensions, {})).toEqual([
      {persona: "A", index: 0, customers: 30, customerValue: 70},
      {persona: "B", index: 1, customers: 40, customerValue: 50}
    ]);
    expect(valueGroups(cube, dimensions, {persona: ["b"]}).map(({persona}) => persona)).toEqual(["B"]);
  });
});

describe("groupsAtRisk(cube, dimensions, filters, format)", () => {
  it("gives personas by level of risk, most revenue at risk first", () => {
    expect(groupsAtRisk(cube, [dimensions[0], risk], {}, format)).toEqual([
      {
        key: "30 customers at low risk",
        level: "low",
        persona: "A",
        index: 0,
        customers: 30,
        churnRisk: 7 / 30,
        revenueAtRisk: 10,
        spent: 30
      },
      {
        key: "40 customers at high risk",
        level: "high",
        persona: "B",
        index: 1,
        customers: 40,
        churnRisk: 0.1,
        revenueAtRisk: 5,
        spent: 30
      }
    ]);
  });

  it("gives none where nobody has a risk", () => {
    const unscored = {...risk, values: ["Not scored"], options: [{slug: "not-scored", label: "", values: [0]}]};
    expect(groupsAtRisk(cube, [dimensions[0], unscored], {}, format)).toEqual([]);
  });
});

describe("groupColumns(cube, dimensions, format, {scored})", () => {
  it("shows the dimensions that tell groups apart, and means over a group's customers", () => {
    const columns = groupColumns(cube, dimensions, format, {scored: true});
    expect(columns.map(({id}) => id)).toEqual([
      "persona",
      "customers",
      "revenueAtRisk",
      "recency",
      "revenue",
      "churnRisk"
    ]);
    expect(columns.map((column) => column.cell(0))).toEqual(["A", 10, 1, 10, 10, 0.5]);
  });

  it("leaves risk out where there is no churn model", () => {
    const columns = groupColumns(cube, dimensions, format, {scored: false});
    expect(columns.map(({id}) => id)).toEqual(["persona", "customers", "recency", "revenue"]);
  });
});

describe("groupTable(cube, dimensions, filters, options)", () => {
  const sorted = (scored: boolean) => {
    const options = {caption: "Groups", name: `groups ${scored}`, format, scored};
    const table = groupTable(cube, dimensions, {}, options);
    const head = table.querySelector("[aria-sort]");
    const column = [...table.querySelectorAll("thead th")].indexOf(head as Element);
    return {
      order: table.querySelector<HTMLSelectElement>(".table-order select")?.selectedOptions[0].textContent,
      head: [head?.textContent?.trim(), head?.getAttribute("aria-sort")],
      cells: [...table.querySelectorAll("tbody tr")].map((row) => row.children[column].textContent?.trim())
    };
  };

  it("says in its head and its menu what the rows are ordered by: revenue at risk, or where there is none, what was spent", () => {
    const [risk, spent] = [sorted(true), sorted(false)];
    expect([risk.order, risk.head[1], risk.cells.map((cell) => Number(cell?.replace(/[^\d.]/g, "")))]).toEqual([
      "Revenue at risk",
      "descending",
      [9, 5, 1]
    ]);
    expect([spent.order, spent.head[1], spent.cells.map((cell) => Number(cell?.replace(/[^\d.]/g, "")))]).toEqual([
      "Spent",
      "descending",
      [30, 20, 10]
    ]);
  });
});
