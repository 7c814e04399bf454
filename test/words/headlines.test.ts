import {describe, expect, it} from "vitest";
import type {TrainedChurn} from "../../loaders/contract/churn.js";
import type {Recency} from "../../loaders/contract/recency.js";
import type {ActionRow} from "../../src/charts/actionRow.js";
import {actionsHeadline} from "../../src/words/headlines/actionsHeadline.js";
import {churnHeadline} from "../../src/words/headlines/churnHeadline.js";
import {customersHeadline} from "../../src/words/headlines/customersHeadline.js";
import {defectionSentence} from "../../src/words/headlines/defectionSentence.js";
import {driversHeadline} from "../../src/words/headlines/driversHeadline.js";
import {modelHeadings} from "../../src/words/headings/modelHeadings.js";
import {testsSentence} from "../../src/words/headlines/testsSentence.js";
import {driverSentence} from "../../src/words/headlines/driverSentence.js";
import type {Columns} from "../../src/data/decode.js";
import {paceNote} from "../../src/words/headlines/paceNote.js";
import {listedNote} from "../../src/words/headlines/listedNote.js";
import {methodsHeadline} from "../../src/words/headlines/methodsHeadline.js";
import {modelSentence} from "../../src/words/headlines/modelSentence.js";
import {overviewHeadline} from "../../src/words/headlines/overviewHeadline.js";
import {segmentsHeadline} from "../../src/words/headlines/segmentsHeadline.js";
import {nobody} from "../../src/words/headlines/selectionClause.js";
import {silenceHeadings} from "../../src/words/headings/silenceHeadings.js";
import {trendsHeadline} from "../../src/words/headlines/trendsHeadline.js";
import {timingHeadline} from "../../src/words/headlines/timingHeadline.js";
import {personaHeadings} from "../../src/words/headings/personaHeadings.js";
import type {Filters} from "../../src/filters/filters.js";
import {dimensions} from "../support/cubes.js";
import {
  coefficient,
  failed,
  format,
  plain,
  selectionOf,
  summary,
  trained,
  untrained,
  young
} from "../support/sample.js";
import type {SampleCell} from "../support/sample.js";

const one: SampleCell = [
  [0, 0, 8],
  {customers: 1, revenue: 120_000, revenueYear: 100_000, revenueAtRisk: 85_000, riskSum: 8500}
];
const many: SampleCell = [
  [3, 1, 6],
  {customers: 311, revenue: 90_000_000, revenueYear: 80_000_000, revenueAtRisk: 50_000_000, riskSum: 311 * 6500}
];
const safe: SampleCell = [[1, 1, 0], {customers: 26, revenue: 2_600_000, revenueYear: 2_600_000, riskSum: 26 * 500}];

const actionRows = (call: number, email: number, none: number): ActionRow[] => [
  {action: "Urgent VIP call", customers: call, revenue: 1, revenueAtRisk: call * 1000},
  {action: "Email campaign", customers: email, revenue: 1, revenueAtRisk: email * 10},
  {action: "No action", customers: none, revenue: 1, revenueAtRisk: 0}
];

const quality = (rowsRead: number, rowsKept: number) => ({
  schemaVersion: 2 as const,
  rowsRead,
  rowsKept,
  rowsRejected: rowsRead - rowsKept,
  returns: null,
  reasons: [],
  alarms: [],
  notices: []
});

describe("overviewHeadline(summary, dimensions, selection, format)", () => {
  const recent = (active: number, activeBefore: number, revenueCurrent: number, revenueBefore: number): SampleCell => [
    [3, 1, 6],
    {customers: 311, active, activeBefore, revenueCurrent: revenueCurrent * 100, revenueBefore: revenueBefore * 100}
  ];
  const yearly = {...summary, period: {...summary.period, kind: "year-on-year" as const}};
  const say = (cells: SampleCell[], filters: Filters = {}, of = yearly) =>
    plain(overviewHeadline(of, dimensions, selectionOf(cells, filters), format));

  it("says what changed, since when, and which of customers and spend did more of it", () => {
    expect(say([recent(112, 100, 11_900, 10_000)])).toBe(
      "In the 90 days to 9 Dec 2011 revenue was £12K, 19% more than in the same days a year before: 12% more customers ordered, and each spent 6.3% more."
    );
    expect(say([recent(104, 100, 14_560, 10_000)])).toMatch(/: each spent 40% more, and 4% more customers ordered\.$/);
    expect(say([recent(80, 100, 9_000, 10_000)])).toMatch(
      /, 10% less than .*: 20% fewer customers ordered, although each spent 13% more\.$/
    );
    expect(say([recent(100, 100, 9_000, 10_000)])).toMatch(
      /: each spent 10% less, and about as many customers ordered\.$/
    );
    // the card beside it says that the spend of each hardly changed
    expect(say([recent(184, 100, 18_308, 10_000)])).toMatch(
      /: 84% more customers ordered, and each spent about the same\.$/
    );
  });
  it("speaks of the selection under filters", () => {
    expect(say([recent(112, 100, 11_900, 10_000), one], {persona: ["at-risk"]})).toBe(
      "In the 90 days to 9 Dec 2011 the 311 customers selected, of 312, brought £12K."
    );
    expect(say([recent(112, 100, 11_900, 10_000), one], {country: ["United-Kingdom"]})).toMatch(
      /^In the 90 days to 9 Dec 2011 the 311 customers selected, of 312, brought £12K, 19% more/
    );
    expect(say([one], {country: ["EIRE"]})).toBe(nobody);
  });
  it("tells of a persona, in place of a change of these days, what the bridge knows of the last whole period", () => {
    const [{label, slug}] = dimensions.find(({id}) => id === "persona")!.options;
    const steps = [
      {steps: ["new" as const], customers: 40, amount: 500},
      {steps: ["more" as const], customers: 31, amount: 9000},
      {steps: ["stopped" as const], customers: 3, amount: -2000}
    ];
    const side = {persona: label, customers: 74, revenueBefore: 10_000, revenue: 17_500, steps};
    const comparison = {
      period: "quarter" as const,
      base: "year-before" as const,
      current: {from: "2011-07-01", to: "2011-09-30"},
      before: {from: "2010-07-01", to: "2010-09-30"},
      lagDays: 0,
      reason: null,
      ...side,
      personas: [side]
    };
    const cells: SampleCell[] = [[[0, 0, 8], {customers: 74, active: 60, revenueCurrent: 1_200_000}], many];
    const told = (filters: Filters) =>
      plain(overviewHeadline(yearly, dimensions, selectionOf(cells, filters), format, {comparisons: [comparison]}));
    expect(told({persona: [slug]})).toBe(
      "In the 90 days to 9 Dec 2011 the 74 customers selected, of 385, brought £12K. In Q3 2011 they brought £18K, after £10K a year before; the largest part of the difference: 31 customers who bought more (+£9K)."
    );
    expect(told({persona: [slug], country: ["United-Kingdom"]})).not.toContain("Q3");
  });
  it("gives no reason for next to nothing", () => {
    expect(say([recent(100, 100, 9960, 10_000)])).toMatch(/£10K, about as much as in the same days a year before\.$/);
  });
  it("says what it is compared with, and that nothing is", () => {
    expect(say([recent(112, 100, 11_900, 10_000)], {}, summary as typeof yearly)).toMatch(
      /19% more than in the 90 days before \(not seasonally adjusted\): /
    );
    expect(say([recent(112, 100, 10_000, 10_000)])).toMatch(
      / revenue was £10K, as much as in the same days a year before\.$/
    );
    expect(say([recent(5, 0, 500, 0)])).toMatch(/ revenue was £500, after none in the same days a year before\.$/);
    expect(say([recent(5, 0, 500, 0)], {}, young as typeof yearly)).toMatch(
      / revenue was £500; the data hold nothing earlier to compare that with\.$/
    );
  });
  it("claims no risk", () => {
    expect(say([recent(112, 100, 11_900, 10_000)])).not.toMatch(/risk/);
  });
});

describe("customersHeadline(summary, selection, format)", () => {
  it("names the best", () => {
    expect(plain(customersHeadline(summary, selectionOf([many]), format))).toBe(
      "The 434 best customers (10%), who spent about £3.6K or more, bring in 61% of the revenue."
    );
  });
  it("says what those who remain bring in, and writes no small share as nothing", () => {
    expect(plain(customersHeadline(summary, selectionOf([one, many], {persona: ["at-risk"]}), format))).toBe(
      "The 311 customers selected, of 312, have brought in £900K, 10% of all revenue."
    );
    expect(plain(customersHeadline(summary, selectionOf([one, safe], {persona: ["loyal-customers"]}), format))).toBe(
      "The 26 customers selected, of 27, have brought in £26K, 0.3% of all revenue."
    );
  });
});

describe("listedNote(listed, summary, format)", () => {
  it("speaks only where the list is cut", () => {
    const store = (of: typeof summary) => ({...of, totals: {...of.totals, customers: 500_000}});
    expect(plain(listedNote(4338, summary, format))).toBe("");
    expect(plain(listedNote(20_000, store(summary), format))).toBe(
      "The list holds the 20,000 customers with the most revenue at risk, of 500,000."
    );
    expect(plain(listedNote(20_000, store(young), format))).toBe(
      "The list holds the 20,000 customers with the most revenue, of 500,000."
    );
  });
});

describe("paceNote(customers, format)", () => {
  const of = (revenueAtRisk: number[]): Columns => ({
    length: revenueAtRisk.length,
    columns: {revenueAtRisk: Float64Array.from(revenueAtRisk), monetary: Float64Array.of(100, 100, 100)},
    dictionaries: {},
    texts: {}
  });
  it("says whose loss may be more than they spent, and nothing where there are none or no amounts", () => {
    expect(plain(paceNote(of([100, 250, 300]), format))).toBe(
      "Revenue at risk is of the next twelve months, at the pace so far: 2 newer customers have more of it than they spent yet."
    );
    expect(plain(paceNote(of([100, 250, 0]), format))).toContain("1 newer customer has more of it than they spent yet");
    expect(paceNote(of([100, 20, 0]), format)).toBe("");
    expect(paceNote(of([NaN, NaN, NaN]), format)).toBe("");
  });
});

describe("segmentsHeadline(rows, format)", () => {
  const row = {customers: 400, revenue: 1, revenueAtRisk: 1};
  const big = {...row, persona: "Big Spenders", index: 0, customerShare: 0.17, revenue: 9, revenueShare: 0.65};
  const atRisk = {...row, persona: "At Risk", index: 3, customerShare: 0.36, revenueShare: 0.06};
  it("names who brings in most and who is most likely to leave", () => {
    expect(
      plain(
        segmentsHeadline(
          [
            {...big, churnRisk: 0.1},
            {...atRisk, churnRisk: 0.7}
          ],
          format
        )
      )
    ).toBe(
      "Big Spenders, 17% of the customers, bring in 65% of the revenue; At Risk customers, 36% of the customers, have the highest churn risk (70% on average)."
    );
  });
  it("is right where they are the same, alone, unscored or nobody", () => {
    const both = [
      {...big, churnRisk: 0.8},
      {...atRisk, churnRisk: 0.7}
    ];
    expect(plain(segmentsHeadline(both, format))).toContain("and have the highest churn risk (80% on average).");
    expect(plain(segmentsHeadline([{...big, churnRisk: 0.1}], format))).toBe(
      "All customers are Big Spenders: £9 of revenue."
    );
    expect(plain(segmentsHeadline([{...big, churnRisk: null}], format, true))).toBe(
      "All customers here are Big Spenders: £9 of revenue."
    );
    const level = [
      {...big, churnRisk: 0.63},
      {...atRisk, churnRisk: 0.64}
    ];
    expect(plain(segmentsHeadline(level, format))).toBe(
      "Big Spenders, 17% of the customers, bring in 65% of the revenue."
    );
    const unscored = [big, atRisk].map((row) => ({...row, churnRisk: null}));
    expect(plain(segmentsHeadline(unscored, format))).toMatch(/65% of the revenue\.$/);
    expect(plain(segmentsHeadline([], format))).toBe(nobody);
  });
  it("speaks of a numbered group as one thing", () => {
    const groups = [
      {...big, churnRisk: 0.1, persona: "Group 1 (highest value)"},
      {...atRisk, churnRisk: 0.7, persona: "Group 2"}
    ];
    expect(plain(segmentsHeadline(groups, format))).toMatch(
      /^Group 1 \(highest value\), .* brings in .*; Group 2, .*, has the highest churn risk/
    );
    expect(plain(segmentsHeadline([groups[0]], format))).toMatch(/^All customers are in Group 1 \(highest value\): /);
    expect(plain(personaHeadings(groups, format).revenue)).toMatch(/^Group 1 \(highest value\) brings in /);
    expect(plain(personaHeadings(groups, format).customers)).toMatch(/of the customers are in Group [12]/);
    expect(plain(personaHeadings(groups, format).risk)).toMatch(/^Group 2 has the highest churn risk/);
  });
});

describe("churnHeadline(churn, selection, dimensions, format)", () => {
  it("counts those who are more likely than not to leave, and what they spent", () => {
    expect(plain(churnHeadline(trained, selectionOf([one, many, safe]), dimensions, format))).toBe(
      "312 customers, who spent £801K in the last twelve months, are more likely than not to stay away for the next 90 days. " +
        "Tested on 2 earlier days, this came true for 68% of such customers (212 of 310)."
    );
  });
  it("tells how many of such customers left at earlier days of all customers only, and where they were not few", () => {
    const likely = (likely: number, likelyLeft: number) =>
      churnHeadline(
        {
          ...trained,
          leavers: {...trained.leavers, days: [{...trained.leavers.days[0], likely, likelyLeft}]}
        } as TrainedChurn,
        selectionOf([many]),
        dimensions,
        format
      );
    expect(plain(likely(50, 31))).toMatch(
      / Tested on an earlier day, this came true for 62% of such customers \(31 of 50\)\.$/
    );
    expect(plain(likely(49, 31))).toMatch(/ for the next 90 days\.$/);
    expect(plain(churnHeadline(trained, selectionOf([many], {risk: ["high"]}), dimensions, format))).not.toMatch(
      /Tested/
    );
  });
  it("says so where they spent nothing", () => {
    const gone: SampleCell = [[3, 0, 8], {customers: 250, revenue: 700_000, riskSum: 250 * 8500}];
    expect(plain(churnHeadline(trained, selectionOf([gone]), dimensions, format))).toMatch(
      /^250 customers, who spent nothing in the last twelve months, are more likely/
    );
  });
  it("counts one as one, and none as none", () => {
    expect(plain(churnHeadline(trained, selectionOf([one, safe]), dimensions, format))).toMatch(
      /^1 customer, who spent £1K in .*, is more likely/
    );
    expect(plain(churnHeadline(trained, selectionOf([safe]), dimensions, format))).toMatch(
      /^No customer is more likely than not/
    );
    expect(plain(churnHeadline(trained, selectionOf([one, safe], {risk: ["low"]}), dimensions, format))).toMatch(
      /^No customer here is/
    );
    expect(plain(churnHeadline(trained, selectionOf([]), dimensions, format))).toBe(nobody);
  });
  it("shows no score without a model, nor of one that failed", () => {
    expect(plain(churnHeadline(untrained, selectionOf([many]), dimensions, format))).toBe(
      "No churn risk is shown. The history covers 100 days; 270 are needed."
    );
    expect(plain(churnHeadline(failed, selectionOf([many]), dimensions, format))).toBe(
      "No churn risk is shown. It did no better than chance."
    );
  });
  it("says about where small groups are counted with others", () => {
    const rounded = dimensions.map((dimension) => ({...dimension, approximate: true}));
    expect(plain(churnHeadline(trained, selectionOf([one, many, safe]), rounded, format))).toMatch(
      /^About 312 customers, /
    );
  });
});

describe("modelSentence(churn)", () => {
  it("speaks in the words of the verdict, where the model is used", () => {
    expect(plain(modelSentence(trained))).toBe("It beats chance. Its probabilities are better than the base rate.");
    expect(plain(modelSentence(untrained))).toBe("");
    expect(plain(modelSentence(failed))).toBe("");
  });
});

describe("driversHeadline(churn)", () => {
  const other = {...coefficient, feature: "monetary", label: "Money spent", estimate: -0.8};
  it("names the clear drivers, strongest first", () => {
    expect(plain(driversHeadline({...trained, coefficients: [coefficient, other]}))).toBe(
      "What says most about who will leave, all else equal: money spent (the lower, the likelier), then days since the last order (the higher)."
    );
    expect(plain(driversHeadline(trained))).toMatch(/^Days since the last order: nothing else/);
  });
  it("claims nothing that is not clear of chance", () => {
    const nothing = "Nothing that was measured clearly goes with leaving.";
    expect(plain(driversHeadline(failed))).toBe(nothing);
    expect(plain(driversHeadline({...trained, coefficients: [{...coefficient, significant: false}]}))).toBe(nothing);
    expect(plain(driverSentence(failed, format))).toBe("");
    expect(plain(driversHeadline(untrained))).toMatch(/^No churn risk is shown\. The history covers/);
  });
  it("puts the strongest in numbers", () => {
    expect(plain(driverSentence({...trained, coefficients: [coefficient]}, format))).toContain(
      "goes with 1.65 times the odds of leaving (1.22 to 2.23, an interval that allows for the number of features)"
    );
  });
});

describe("modelHeadings(churn, format)", () => {
  const heading = (level: Level, spread: Spread) =>
    plain(
      modelHeadings({...trained, calibrationVerdict: {level, spread, meanPredicted: 0.46}, baseRate: 0.52}, format)
        .calibration
    );
  type Level = TrainedChurn["calibrationVerdict"]["level"];
  type Spread = TrainedChurn["calibrationVerdict"]["spread"];

  it("says that a risk means what it says only where its level and its spread are right", () => {
    expect(heading("right", "right")).toBe("A risk means what it says");
    expect(heading("too-low", "right")).toBe("Risks are understated: 52% left where 46% were expected");
    expect(heading("right", "too-bold")).toBe("High risks are overstated, and low ones understated");
    expect(heading("right", "too-timid")).toBe("High risks are understated, and low ones overstated");
    expect(heading("too-low", "too-timid")).toBe(
      "Risks are understated, high ones most: 52% left where 46% were expected"
    );
    expect(heading("too-high", "too-bold")).toMatch(/^Risks are overstated, high ones most: /);
    expect(heading("too-low", "too-bold")).toMatch(/^Risks are understated, low ones most: /);
  });
});

describe("testsSentence(churn, format)", () => {
  it("sets those still active and earlier days beside the one number", () => {
    expect(plain(testsSentence(trained, format))).toBe(
      "Among the 200 who had ordered in the 90 days before, its AUC is 0.68; at 2 earlier cut-offs it was 0.72 to 0.74. On the day of the test 41% were expected to leave, and 40% did."
    );
    const metrics = {...trained.metrics, active: null};
    expect(plain(testsSentence({...trained, metrics}, format))).toMatch(
      /^Its AUC at 2 earlier cut-offs was 0.72 to 0.74\. On/
    );
    const half = {threshold: 0.5, truePositives: 30, falsePositives: 10, trueNegatives: 50, falseNegatives: 10};
    const thresholds = [{...half, revenueCaught: 1, revenueFlagged: 1, spendersCaught: 30, spendersFlagged: 40}];
    expect(plain(testsSentence({...trained, rolling: [], metrics, thresholds}, format))).toBe(
      "On the day of the test 41% were expected to leave, and 40% did; of the 40 called more likely than not to leave, 75% left."
    );
    expect(testsSentence(untrained, format)).toBe("");
  });
});

describe("actionsHeadline(rows, rules, format)", () => {
  const rules = [
    {action: "Urgent VIP call", when: {vip: true, riskAbove: 0.5}},
    {action: "Email campaign", when: {riskAbove: 0.4}}
  ];
  const said = (rows: readonly ActionRow[], never: string[] = [], harmful: string[] = []) =>
    plain(actionsHeadline(rows, {rules, never, harmful}, format));
  it("names who comes first, by what, and how many in all", () => {
    expect(said(actionRows(52, 1152, 9))).toBe(
      "Urgent VIP call comes first, by revenue at risk: 52 customers, with £52K of revenue at risk; 1,204 in all have an action due."
    );
    expect(said(actionRows(1, 1152, 9))).toMatch(/^Email campaign comes first, by revenue at risk: 1,152 customers,/);
    const unscored = actionRows(52, 1152, 9).map((row) => ({...row, revenue: row.customers, revenueAtRisk: null}));
    expect(said(unscored)).toMatch(/^Email campaign comes first, by the last twelve months’ revenue: 1,152 customers,/);
  });
  it("puts nothing first that costs more than it can keep", () => {
    expect(said(actionRows(52, 1152, 9), ["Urgent VIP call"])).toBe(
      "Email campaign comes first, by revenue at risk: 1,152 customers, with £12K of revenue at risk; 1,204 in all have an action due."
    );
    expect(said(actionRows(52, 0, 9), ["Urgent VIP call"])).toBe(
      "Urgent VIP call is due for 52 customers, but costs more than it can keep."
    );
    expect(said(actionRows(52, 1152, 9), ["Urgent VIP call", "Email campaign"])).toBe(
      "Urgent VIP call and Email campaign are due for 1,204 customers, but cost more than they can keep."
    );
  });
  it("says of what campaigns measured to drive customers away that it did", () => {
    expect(said(actionRows(52, 0, 9), ["Urgent VIP call"], ["Urgent VIP call"])).toBe(
      "Urgent VIP call is due for 52 customers, but its campaigns drove customers away."
    );
    expect(said(actionRows(52, 1152, 9), ["Urgent VIP call", "Email campaign"], ["Email campaign"])).toBe(
      "Urgent VIP call and Email campaign are due for 1,204 customers, but cost more than they can keep, or drove customers away."
    );
  });
  it("is right for one, none and nobody", () => {
    expect(said(actionRows(1, 0, 9))).toBe("Urgent VIP call is due for 1 customer, with £1K of revenue at risk.");
    const penniless = [{action: "Email campaign", customers: 3, revenue: 660, revenueAtRisk: 0.3}];
    expect(said(penniless)).toBe("Email campaign is due for 3 customers.");
    expect(said(actionRows(0, 0, 9))).toBe("Nobody needs contacting; follow the segment’s plan.");
    expect(said(actionRows(0, 0, 0))).toBe(nobody);
  });
});

describe("timingHeadline(recency, format)", () => {
  const recency: Recency = {
    schemaVersion: 2,
    horizonDays: 90,
    histogram: [],
    medianDays: 51,
    gaps: {closed: 12425, open: 4338, medianDays: 60},
    returnProbability: [],
    defection: {days: 71, low: 63, high: 79, missing: null, flat: false, fittingHorizonDays: null},
    afterOrder: {
      first: {share: 0.348, low: 0.33, high: 0.36, gaps: 4338},
      later: {share: 0.75, low: 0.74, high: 0.76, gaps: 12425}
    },
    lapsedAfterDays: {once: null, regulars: null},
    beyondDefection: 1758
  };
  const absent = {days: null, low: null, high: null};
  it("says when to give up waiting, and for how many that is past", () => {
    expect(plain(timingHeadline(recency, format))).toBe(
      "After 71 days without an order, another within 90 days is less likely than not; 1,758 customers have been silent at least that long."
    );
    expect(plain(timingHeadline({...recency, beyondDefection: 1}, format))).toMatch(/; 1 customer has been silent/);
  });
  it("gives the reason where there is no such point", () => {
    const missing = "The history is too short.";
    const none = {...recency, defection: {...recency.defection, ...absent, missing}, beyondDefection: null};
    expect(plain(timingHeadline(none, format))).toBe(missing);
    expect(plain(defectionSentence({...none, afterOrder: {first: null, later: null}}, format))).toBe("");
  });
  it("has headings that claim no return which nobody saw", () => {
    const unknown = {...recency, defection: {...recency.defection, ...absent, missing: "Too few."}};
    expect(plain(silenceHeadings(unknown, format).returning)).toBe("Too little is known of who orders again");
    const point = {days: 0, probability: 0.6, low: 0.5, high: 0.7, atRisk: 9};
    const loyal = {...unknown, returnProbability: [point, {...point, days: 1}]};
    expect(plain(silenceHeadings(loyal, format).returning)).toMatch(
      /^After any silence seen, another order within 90 days is at least as likely as not/
    );
    const flat = {...loyal, defection: {...unknown.defection, flat: true}};
    expect(silenceHeadings(flat, format).returning).toBe("Silence does not tell who orders again");
    const slow = {
      ...unknown,
      returnProbability: [
        {...point, probability: 0.3},
        {...point, days: 1, probability: 0.2}
      ]
    };
    expect(plain(silenceHeadings(slow, format).returning)).toBe(
      "Fewer than half of all orders are followed by another within 90 days"
    );
    expect(plain(silenceHeadings(recency, format).returning)).toBe(
      "After 71 days without an order, another within 90 days is less likely than not"
    );
  });
  it("says how sure that is", () => {
    expect(plain(defectionSentence(recency, format))).toBe(
      "The 95% interval of the 71 days is 63 to 79. From 12,425 completed gaps between orders, and 4,338 customers yet to reorder. Another order within 90 days followed 35% of first orders, and 75% of later ones."
    );
  });
});

describe("methodsHeadline(quality, format)", () => {
  it("says how many lines count", () => {
    expect(plain(methodsHeadline(quality(541909, 397884), format))).toBe(
      "397,884 of 541,909 order lines count (73%); each of the other 144,025 was left out for one reason."
    );
    expect(plain(methodsHeadline(quality(10, 9), format))).toContain("the other one was left out");
    expect(plain(methodsHeadline(quality(10, 10), format))).toBe("All 10 order lines count: none was left out.");
  });
});

describe("trendsHeadline(months, {from}, format)", () => {
  /** Whole months of so much revenue each, from January 2010 on. */
  const monthsOf = (revenues: readonly number[]) =>
    revenues.map((revenue, i) => ({
      month: `${2010 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
      revenue,
      orders: 3,
      customers: 2,
      partial: false
    }));
  const twoYears = [...Array<number>(12).fill(1000), ...Array<number>(11).fill(1100), 2100];
  const say = (revenues: readonly number[], from = "2010-01-01") =>
    plain(trendsHeadline(monthsOf(revenues), {from}, format));

  it("compares twelve whole months with the twelve before", () => {
    expect(say(twoYears)).toBe(
      "The twelve whole months to Dec 2011 brought £14K, 18% more than the twelve before; the best month was Dec 2011 with £2.1K."
    );
  });
  it("leaves out the month that is not over, and the first where orders begin late in it", () => {
    const months = [...monthsOf(twoYears), {...monthsOf([...twoYears, 900])[24], partial: true}];
    expect(plain(trendsHeadline(months, {from: "2010-01-01"}, format))).toBe(say(twoYears));
    expect(say(twoYears, "2010-01-20")).not.toMatch(/before/);
    expect(say(twoYears, "2010-01-03")).toMatch(/than the twelve before/);
  });
  it("compares nothing where a month is not told, or there is no year before", () => {
    const [first, ...others] = monthsOf(twoYears);
    expect(
      plain(trendsHeadline([{...first, revenue: 0, withheld: true}, ...others], {from: "2010-01-01"}, format))
    ).not.toMatch(/before/);
    expect(say(twoYears.slice(0, 7))).toBe(
      "The 7 whole months to Jul 2010 brought £7K; the best month was Jan 2010 with £1K."
    );
  });
  it("speaks of a single month, and of none", () => {
    expect(say([500])).toBe("Jan 2010 brought £500, in 3 orders.");
    expect(plain(trendsHeadline(monthsOf([500]), {from: "2010-01-01", isRounded: true}, format))).toBe(
      "Jan 2010 brought £500, in about 3 orders."
    );
    expect(say([])).toBe("No whole month has revenue that can be shown here.");
    expect(say([0, 0])).toBe("No whole month has revenue that can be shown here.");
  });
});
