import {describe, expect, it} from "vitest";
import type {BridgeComparison, BridgeStep} from "../../loaders/contract/bridge.js";
import {bridgeView} from "../../src/data/bridgeView.js";
import {bridgeHeading} from "../../src/words/headings/bridgeHeading.js";
import {bridgeNote} from "../../src/words/headings/bridgeNote.js";
import {bridgeScope} from "../../src/words/headings/bridgeScope.js";
import {mainReason} from "../../src/words/mainReason.js";
import {dimensions} from "../support/cubes.js";
import {format, summary} from "../support/sample.js";

type Step = [steps: BridgeStep[], customers: number, amount: number];

function comparison(before: number, parts: Step[], more: Partial<BridgeComparison> = {}): BridgeComparison {
  return {
    period: "quarter",
    base: "year-before",
    current: {from: "2011-07-01", to: "2011-09-30"},
    before: {from: "2010-07-01", to: "2010-09-30"},
    lagDays: 70,
    customers: parts.reduce((sum, [, customers]) => sum + customers, 0),
    revenueBefore: before,
    revenue: parts.reduce((sum, [, , amount]) => sum + amount, before),
    steps: parts.map(([steps, customers, amount]) => ({steps, customers, amount})),
    reason: "turnover",
    personas: [],
    ...more
  };
}

const lost: Step[] = [
  [["new"], 60, 50_000],
  [["back"], 20, 30_000],
  [["more"], 300, 200_000],
  [["same"], 0, 0],
  [["less"], 300, -190_000],
  [["stopped"], 412, -190_000]
];
const viewOf = (rows: BridgeComparison[], choice = {}) =>
  bridgeView({schemaVersion: 2, comparisons: rows}, dimensions, {}, choice)!;

describe("bridgeHeading(view, format)", () => {
  it("states the change and its largest reason", () => {
    expect(bridgeHeading(viewOf([comparison(1_200_000, lost)]), format)).toBe(
      "Revenue of the last whole quarter, Q3 2011, was £1.1M, 8.3% less than a year before, mostly because 412 customers paused or stopped, and the 80 new or returning ones did not make up for them"
    );
    const year = {period: "year", current: {from: "2011-01-01", to: "2011-12-31"}} as const;
    expect(bridgeHeading(viewOf([comparison(1_000_000, [[["stopped"], 9, -500_000]], year)]), format)).toBe(
      "Revenue of 2011 was £500K, 50% less than the year before, mostly because 9 customers stopped"
    );
  });

  it("states no reason where none is clear, and of a persona, which is made by what customers did, the sums alone", () => {
    const plain = "Revenue of the last whole quarter, Q3 2011, was £1.1M, 8.3% less than a year before";
    expect(bridgeHeading(viewOf([comparison(1_200_000, lost, {reason: null})]), format)).toBe(plain);
    const {steps, customers, revenue, revenueBefore} = comparison(1_200_000, lost);
    const [{label, slug}] = dimensions.find(({id}) => id === "persona")!.options;
    const personas = [{persona: label, steps, customers, revenue, revenueBefore}];
    const bridge = {schemaVersion: 2 as const, comparisons: [comparison(9, lost, {personas})]};
    expect(bridgeHeading(bridgeView(bridge, dimensions, {persona: [slug]})!, format)).toBe(
      "Revenue of the last whole quarter, Q3 2011, was £1.1M, after £1.2M a year before; the largest part of the difference: 300 customers who bought less (−£190K)"
    );
    expect(bridgeScope(dimensions, {persona: [slug]})).toContain("Personas are today’s");
    expect(bridgeScope(dimensions, {country: ["france"]})).toBe(
      "Not affected by country: changes are kept by persona only."
    );
  });

  it("says so where nobody of them ordered, and of nothing before no share", () => {
    expect(bridgeHeading(viewOf([comparison(0, [])]), format)).toBe(
      "None of these customers ordered in Q3 2011 or Q3 2010"
    );
    expect(bridgeHeading(viewOf([comparison(0, [[["new"], 5, 100]], {reason: null})]), format)).toBe(
      "Revenue of the last whole quarter, Q3 2011, was £100, after none a year before"
    );
  });
});

describe("mainReason(side, comparison, format)", () => {
  it("tells no number of a group that is told with another", () => {
    const joined: Step[] = [
      [["new", "back"], 20, 30_000],
      [["more", "same", "less"], 300, 0],
      [["stopped"], 412, -190_000]
    ];
    const one = comparison(1_200_000, joined);
    expect(mainReason(one, one, format)).toMatch(
      /^mostly because 412 customers paused or stopped, and the 20 new or returning ones/
    );
    const mixed = comparison(1_200_000, [...joined.slice(0, 1), [["less", "stopped"], 700, -190_000]]);
    expect(mainReason(mixed, mixed, format)).toBe("");
    expect(mainReason(mixed, {...mixed, reason: "spending"}, format)).toBe("");
  });

  it("of a rise tells who came, and that they outweigh who went", () => {
    const one = comparison(100, [[["new"], 30, 50], [["stopped"], 10, -20]]); // prettier-ignore
    expect(mainReason(one, one, format)).toBe(
      "mostly because 30 new or returning customers brought more than was lost with the 10 who paused or stopped"
    );
    const fresh = comparison(0, [[["new"], 1, 50]]);
    expect(mainReason(fresh, fresh, format)).toBe("mostly because 1 new or returning customer ordered");
  });

  it("of customers of both periods says what they spent", () => {
    const one = comparison(100, [[["more"], 30, 50]], {reason: "spending", period: "month"});
    expect(mainReason(one, one, format)).toBe("mostly because the 30 customers of both months spent more");
  });
});

describe("bridgeView(bridge, dimensions, filters, choice)", () => {
  const rows = [
    comparison(1_000_000, lost, {period: "month"}),
    comparison(2_000_000, lost, {period: "month", base: "previous"}),
    comparison(3_000_000, lost),
    comparison(4_000_000, lost, {base: "previous"})
  ];

  it("gives what is asked for, else the quarter and the year before", () => {
    const before = (choice: object) => viewOf(rows, choice).side.revenueBefore / 1e6;
    expect([{}, {period: "month"}, {base: "previous"}, {period: "month", base: "previous"}].map(before)).toEqual([
      3, 1, 4, 2
    ]);
    expect(before({period: "year", base: "nonsense"})).toBe(3);
  });

  it("sets the like for like beside what the season is still in, and lists customers of the better one alone", () => {
    const view = viewOf(rows, {base: "previous"});
    expect(bridgeNote(view, summary, format)).toContain(
      "The season is not removed. Like for like, it was 3.3% less than a year before."
    );
    expect([view.listed, viewOf(rows).listed]).toEqual([false, true]);
    expect(bridgeNote(viewOf(rows), summary, format)).not.toContain("season");
  });

  it("says whose customers are listed, that other pages take off more returns, and that the first numbers are of other days", () => {
    const alone = "Who they are is listed for the comparison with a year before alone.";
    expect(bridgeNote(viewOf(rows, {base: "previous"}), summary, format)).toContain(alone);
    expect(bridgeNote(viewOf(rows), summary, format)).not.toContain(alone);
    const groups = {...summary, privacy: {customers: "aggregate", minimumGroup: 10}} as const;
    expect(bridgeNote(viewOf(rows, {base: "previous"}), groups, format)).not.toContain(alone);
    const back = {...summary, totals: {...summary.totals, returnedRevenue: 5}};
    expect(bridgeNote(viewOf(rows), back, format)).toContain("more may come, and Trends takes off all that has.");
    expect(bridgeNote(viewOf(rows), summary, format)).toBe(
      "The Overview’s first numbers are of other days: the 90 days to 9 Dec 2011."
    );
    const {current} = rows[2];
    expect(bridgeNote(viewOf(rows), {...summary, period: {...summary.period, current}}, format)).toBe("");
  });
});
