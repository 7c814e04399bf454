import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Timing} from "../../loaders/contract/timing.js";
import type {Columns} from "../../src/data/decode.js";
import type {Filters} from "../../src/filters/filters.js";
import {monthsScope} from "../../src/words/headings/monthsScope.js";
import {countryRows} from "../../src/data/countryRows.js";
import {customerRiskRows} from "../../src/data/customerRiskRows.js";
import {customerRows} from "../../src/data/customerRows.js";
import {monthRows} from "../../src/data/monthRows.js";
import {personaPlaces} from "../../src/data/personaPlaces.js";
import {personaRows} from "../../src/data/personaRows.js";
import {returnRows} from "../../src/data/returnRows.js";
import {riskRows} from "../../src/data/riskRows.js";
import {select} from "../../src/filters/select.js";
import {cells, country, dimensions, filters, persona, risk, toCube} from "../support/cubes.js";
import {selectionOf, summary} from "../support/sample.js";

describe("personaRows(selection, dimensions, {scored})", () => {
  it("splits the totals: shares sum to one, in the personas' order and colours", () => {
    fc.assert(
      fc.property(cells, filters, (cells, filters) => {
        const selection = select(toCube(cells), dimensions, filters);
        const rows = personaRows(selection, dimensions, {scored: true});
        const sum = (value: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + value(row), 0);
        expect(sum((row) => row.customers)).toBe(selection.totals.customers);
        if (rows.length > 0) expect(sum((row) => row.customerShare)).toBeCloseTo(1, 10);
        expect(rows.map((row) => row.index)).toEqual(rows.map((row) => row.index).sort());
      })
    );
  });
  it("gives money in major units and risk as a share; none without a churn model", () => {
    const selection = selectionOf([[[3, 0, 5], {customers: 4, revenue: 12_345, riskSum: 22_000, revenueAtRisk: 500}]]);
    const [row] = personaRows(selection, dimensions, {scored: true});
    expect(row).toMatchObject({persona: "At Risk", index: 3, customers: 4, revenue: 123.45, churnRisk: 0.55});
    expect(row.revenueAtRisk).toBe(5);
    const [unscored] = personaRows(selection, dimensions, {scored: false});
    expect([unscored.churnRisk, unscored.revenueAtRisk]).toEqual([null, null]);
  });
});

describe("riskRows(selection)", () => {
  it("has ten bands that hold everybody, and none where nobody is scored", () => {
    const bins = riskRows(
      selectionOf([
        [[0, 0, 0], {customers: 3}],
        [[0, 0, 9], {customers: 2}]
      ])
    );
    expect(bins).toHaveLength(10);
    expect(bins[0]).toEqual({from: 0, to: 0.1, customers: 3});
    expect(bins[9]).toEqual({from: 0.9, to: 1, customers: 2});
    const unscored: Dimension = {...risk, values: ["Not scored"], options: []};
    expect(riskRows(select(toCube([]), [unscored], {}))).toEqual([]);
  });
});

describe("countryRows(selection, dimensions, most)", () => {
  it("sums the smaller ones up, so that nothing is lost", () => {
    const selection = selectionOf([0, 1, 2].map((code) => [[0, code, 0], {customers: 1, revenue: 100 * (code + 1)}]));
    expect(countryRows(selection, dimensions, 1)).toEqual([
      {country: "EIRE", customers: 1, revenue: 3},
      {country: "2 others", customers: 2, revenue: 3, rest: true}
    ]);
    expect(countryRows(selection, dimensions, 2)).toHaveLength(3);
  });
});

const monthly: Columns = {
  length: 3,
  columns: {
    month: Uint16Array.of(0, 2, 2),
    persona: Uint16Array.of(0, 0, 3),
    country: Uint16Array.of(0, 1, 0),
    revenue: Float64Array.of(572713.89, 100, 50.5),
    orders: Int32Array.of(10, 2, 1),
    customers: Int32Array.of(9, 2, 1)
  },
  dictionaries: {
    month: ["2011-10", "2011-11", "2011-12"],
    persona: valuesOf("persona"),
    country: valuesOf("country")
  },
  texts: {}
};

function valuesOf(id: string): readonly string[] {
  return dimensions.find((dimension) => dimension.id === id)?.values ?? [];
}

describe("monthRows(monthly, dimensions, filters, {dataAsOf})", () => {
  it("keeps every month, those without an order too, and marks the one that is not over", () => {
    expect(monthRows(monthly, dimensions, {}, {dataAsOf: "2011-12-09"})).toEqual([
      {month: "2011-10", revenue: 572713.89, orders: 10, customers: 9, partial: false},
      {month: "2011-11", revenue: 0, orders: 0, customers: 0, partial: false},
      {month: "2011-12", revenue: 150.5, orders: 3, customers: 3, partial: true, through: "2011-12-09"}
    ]);
  });
  it("knows a month that ends on the as-of day", () => {
    expect(monthRows(monthly, dimensions, {}, {dataAsOf: "2011-12-31"})[2].partial).toBe(false);
  });
  it("answers persona and country, and monthsScope names what it cannot answer", () => {
    const filters = {persona: ["at-risk"], country: ["France"], risk: ["high"]};
    const rows = monthRows(monthly, dimensions, filters, {dataAsOf: "2011-12-31"});
    expect(rows.map((row) => row.revenue)).toEqual([0, 0, 50.5]);
    expect(monthsScope(monthly, dimensions, selectionOf([], filters))).toMatch(/^Not affected by churn risk:/);
    expect(monthsScope(monthly, dimensions, selectionOf([], {country: ["France"]}))).toBe("");
  });
  it("marks months of too few customers to tell, where small groups are counted with others", () => {
    const about = dimensions.map((dimension) => ({...dimension, approximate: true}));
    const few = (filters: Filters) =>
      monthRows(monthly, about, filters, {dataAsOf: "2011-12-31"}).map((row) => row.withheld ?? false);
    expect(few({persona: ["at-risk"]})).toEqual([true, true, false]);
    expect(few({risk: ["high"]})).toEqual([false, false, false]);
    expect(monthsScope(monthly, about, selectionOf([], {persona: ["at-risk"]}))).toMatch(/shows no number\.$/);
  });
  it("leaves out a filter by what the months have dropped, and monthsScope says so", () => {
    const dropped = {
      ...monthly,
      columns: {...monthly.columns, country: new Uint16Array(3)},
      dictionaries: {...monthly.dictionaries, country: ["All"]}
    };
    const filters = {persona: ["at-risk"], country: ["France"]};
    const rows = monthRows(dropped, dimensions, filters, {dataAsOf: "2011-12-31"});
    expect(rows.map((row) => row.revenue)).toEqual([0, 0, 50.5]);
    expect(monthsScope(dropped, dimensions, selectionOf([], filters))).toBe(
      "Not affected by country: months are kept by persona only."
    );
  });
});

const customers: Columns = {
  length: 4,
  columns: {
    persona: Uint16Array.of(3, 0, 3, 1),
    country: Uint16Array.of(0, 1, 0, 2),
    riskBand: Uint16Array.of(9, 2, 7, 0),
    churnRisk: Float64Array.of(0.95, 0.2, 0.7, 0),
    revenueAtRisk: Float64Array.of(95, 20, 7, 0),
    monetary: Float64Array.of(250, 400, 90, 30)
  },
  dictionaries: {persona: ["Big Spenders", "Loyal Customers", "New / Occasional", "At Risk"], country: country.values},
  texts: {key: (row) => `key${row}`}
};

describe("customerRows(customers, dimensions, filters)", () => {
  it("keeps the rows that pass, bands and all, in their order", () => {
    expect(Array.from(customerRows(customers, dimensions, {}))).toEqual([0, 1, 2, 3]);
    expect(Array.from(customerRows(customers, dimensions, {persona: ["at-risk"], risk: ["high"]}))).toEqual([0, 2]);
    expect(Array.from(customerRows(customers, dimensions, {country: ["France", "EIRE"]}))).toEqual([0, 2, 3]);
  });
});

describe("customerRiskRows(customers, rows, most)", () => {
  it("names the first of the list with their colour, leaving out those without a risk", () => {
    const rows = customerRiskRows(customers, Uint32Array.of(0, 1, 3));
    expect(rows.map((row) => row.key)).toEqual(["key0", "key1"]);
    expect(rows[0]).toEqual({
      key: "key0",
      persona: "At Risk",
      index: 3,
      churnRisk: 0.95,
      revenueAtRisk: 95,
      spent: 250
    });
  });
});

describe("a persona's colour", () => {
  it("is the same in every chart and card where another persona is empty", () => {
    const place = (name: string) => persona.values.indexOf(name);
    const statistics = summary.personas.map((row, i) => ({...row, persona: ["Big Spenders", "At Risk"][i]}));
    const timing = {
      horizonDays: 90,
      personas: statistics.map(({persona}) => ({persona, returnProbability: [], defection: {days: null}}))
    } as unknown as Timing;
    const selection = selectionOf([
      [[0, 0, 0], {customers: 1}],
      [[3, 0, 0], {customers: 1}]
    ]);
    const expected = ["Big Spenders", "At Risk"].map((persona) => [persona, place(persona)]);
    const places = (rows: readonly {persona: string; index: number}[]) =>
      rows.map(({persona, index}) => [persona, index]);
    expect(expected).toEqual([
      ["Big Spenders", 0],
      ["At Risk", 3]
    ]);
    expect(places(personaRows(selection, dimensions, {scored: true}))).toEqual(expected);
    expect(places(personaPlaces(statistics, dimensions))).toEqual(expected);
    expect(places(returnRows(timing, dimensions))).toEqual(expected);
  });
});
