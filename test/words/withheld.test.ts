import {describe, expect, it} from "vitest";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import {customersByAction} from "../../src/charts/customersByAction.js";
import {groupsNote} from "../../src/words/groupsNote.js";
import {countryHeading} from "../../src/words/headings/countryHeading.js";
import {monthsHeading} from "../../src/words/headings/monthsHeading.js";
import {riskHeading} from "../../src/words/headings/riskHeading.js";
import {stepsNote} from "../../src/words/headings/stepsNote.js";
import {actionsHeadline} from "../../src/words/headlines/actionsHeadline.js";
import {customersHeadline} from "../../src/words/headlines/customersHeadline.js";
import {overviewNumbers} from "../../src/words/numbers/overviewNumbers.js";
import {actionRows} from "../../src/data/actionRows.js";
import {countryRows} from "../../src/data/countryRows.js";
import {seasonRows} from "../../src/data/seasonRows.js";
import {select} from "../../src/filters/select.js";
import {cubeMeasures, type CubeMeasure} from "../../loaders/contract/columns.js";
import {document} from "../charts/dom.js";
import {dimensions, toCube} from "../support/cubes.js";
import {format, plain, selectionOf, summary} from "../support/sample.js";

const about: Dimension[] = dimensions.map((dimension) => ({...dimension, approximate: true}));
const grouped = {...summary, privacy: {customers: "aggregate", minimumGroup: 10} as const};

describe("where small groups are not told, 0 is no number:", () => {
  it("overviewNumbers(summary, dimensions, selection, format) says that they are too few, and compares with none", () => {
    const selection = selectionOf([[[0, 0, 0], {customers: 20, orders: 30, revenue: 100_000, revenueAtRisk: 500}]]);
    const numbers = overviewNumbers(grouped, about, selection, format);
    expect(plain(numbers.customers.detail)).toBe("too few ordered in the last 90 days to tell");
    expect(plain(numbers.average.detail)).toBe("too few ordered in the last 90 days to tell");
    expect(numbers.customers.change).toEqual({
      direction: "none",
      text: expect.stringMatching(
        /^too few to compare, now or in the 90.days before, not seasonally adjusted$/
      ) as string
    });
    expect(plain(overviewNumbers(summary, dimensions, selection, format).customers.detail)).toBe(
      "none ordered in the last 90 days"
    );
  });

  it("actionRows(selection, dimensions, {scored}) marks actions that may have a few", () => {
    const action: Dimension = {...about[0], id: "action", values: ["Call", "Mail"]};
    const measures = (customers: number) =>
      cubeMeasures.map((measure: CubeMeasure) => (measure === "customers" ? customers : 0));
    const cube = toCube([{codes: [1, 0, 0], measures: measures(40)}]);
    cube.columns.action = Uint8Array.of(1);
    const rows = actionRows(select(cube, [...about, action], {}), [...about, action], {scored: true});
    expect(rows.map(({withheld}) => withheld ?? false)).toEqual([true, false]);
    const chart = customersByAction(rows, {document, format});
    expect(chart.getAttribute("aria-label")).toMatch(/Call too few to tell; Mail 40/);
    expect(actionsHeadline(rows, {rules: [{action: "Call", when: {vip: true}}], never: [], harmful: []}, format)).toBe(
      "Too few customers call for an action today to tell them apart."
    );
  });

  it("countryRows(selection, dimensions) has all in one row where the countries were dropped, and countryHeading says so", () => {
    const dropped = about.map((one) => (one.id === "country" ? {...one, values: ["All"], options: []} : one));
    const cube = toCube([{codes: [0, 0, 0], measures: cubeMeasures.map(() => 1000)}]);
    const rows = countryRows(select(cube, dropped, {}), dropped);
    expect(rows).toEqual([{country: "All countries", customers: 1000, revenue: 10, rest: true}]);
    expect(countryHeading(rows, format)).toBe("Too few customers to tell countries apart");
  });

  it("monthsHeading(months, format) and seasonRows(months) leave such months out", () => {
    const month = {revenue: 10, orders: 1, customers: 12, partial: false};
    const months = [
      {...month, month: "2026-01", revenue: 20},
      {...month, month: "2026-02"},
      {...month, month: "2026-03", revenue: 0, customers: 0, withheld: true}
    ];
    expect(plain(monthsHeading(months, format))).toBe("Feb 2026 brought £10; the best month was Jan 2026 with £20");
    expect(seasonRows(months).map((row) => row.month)).toEqual([1, 2]);
  });

  it("customersHeadline(summary, selection, format) does not say that there are no VIPs", () => {
    const few = {...grouped, vips: {customers: 0, minimumMonetary: 0, revenueShare: 0}};
    expect(customersHeadline(few, selectionOf([[[0, 0, 0], {customers: 60}]]), format)).toBe(
      "60 customers, and fewer than 10 of them VIPs."
    );
  });

  it("riskHeading(bins, format, {approximate}) says about, and knows of no nobody", () => {
    const bins = (customers: number) => [
      {from: 0.1, to: 0.2, customers: 100},
      {from: 0.8, to: 0.9, customers}
    ];
    const heading = (customers: number) => plain(riskHeading(bins(customers), format, {approximate: true}));
    expect(heading(20)).toBe("About 20 customers (17%) have a risk above 70%");
    expect(heading(0)).toBe("Too few customers have a risk above 70% to be shown");
  });

  it("groupsNote(summary) and stepsNote(summary) say so, on such a site only", () => {
    expect(groupsNote(grouped)).toMatch(/^Groups of fewer than 10 customers are not shown/);
    expect(stepsNote(grouped)).toMatch(/multiples of 10\.$/);
    expect([groupsNote(summary), stepsNote(summary)]).toEqual(["", undefined]);
  });
});
