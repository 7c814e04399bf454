// @vitest-environment jsdom
import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {themeCss} from "../../src/charts/theme.js";
import {figureCard} from "../../src/cards/figureCard.js";
import {churnRoc} from "../../src/figures/churnRoc.js";
import {revenueByPersona} from "../../src/figures/revenueByPersona.js";
import {actionHeadings} from "../../src/words/headings/actionHeadings.js";
import {countryHeading} from "../../src/words/headings/countryHeading.js";
import {modelHeadings} from "../../src/words/headings/modelHeadings.js";
import {monthsHeading} from "../../src/words/headings/monthsHeading.js";
import {personaHeadings} from "../../src/words/headings/personaHeadings.js";
import {riskHeading} from "../../src/words/headings/riskHeading.js";
import type {NumberFacts} from "../../src/charts/numberTile.js";
import {numberCard} from "../../src/cards/numberCard.js";
import {overviewNumbers} from "../../src/words/numbers/overviewNumbers.js";
import {quantity} from "../../src/words/quantity.js";
import {relativeChange} from "../../src/words/relativeChange.js";
import {ruleText} from "../../src/words/ruleText.js";
import {storeLine} from "../../src/words/storeLine.js";
import {dimensions} from "../support/cubes.js";
import type {Filters} from "../../src/filters/filters.js";
import {failed, format, plain, selectionOf, summary, trained, untrained, young} from "../support/sample.js";

const show = format.count;
const changeText = (now: number, before: number | null) => plain(relativeChange({now, before, show}, format).text);

describe("relativeChange(comparison, format)", () => {
  it("gives sign, words and what it is measured against", () => {
    expect(changeText(112, 100)).toBe("+12%, up from 100 in the period before");
    expect(changeText(964, 1000)).toBe("−3.6%, down from 1,000 in the period before");
  });
  it("never divides by nothing", () => {
    expect(changeText(5, 0)).toBe("up from 0 in the period before");
    expect(changeText(0, 0)).toBe("none now and none in the period before");
    expect(changeText(0, 5)).toBe("−100%, down from 5 in the period before");
  });
  it("shows no change between two numbers that read the same", () => {
    const change = relativeChange({now: 148.8, before: 149.2, show}, format);
    expect(change).toEqual({direction: "flat", text: "hardly changed from 149 in the period before"});
  });
  it("calls what rounds to nothing unchanged, and says where there is no earlier period", () => {
    expect(changeText(100_001, 100_000)).toBe("unchanged from 100,000 in the period before");
    expect(changeText(5, null)).toBe("no earlier period to compare with");
  });
});

describe("numberCard({label, value, detail, change, good})", () => {
  it("says a change by arrow, sign and words, and colours by what a shop likes", () => {
    const change = relativeChange({now: 112, before: 100, show}, format);
    const card = numberCard({label: "Revenue at risk", value: "£112", change, good: "down"});
    expect(plain(card.textContent)).toBe("Revenue at risk £112 ▲ +12%, up from 100 in the period before");
    expect(card.querySelector(".change")?.className).toBe("change bad");
  });
});

const texts = (numbers: Record<string, NumberFacts>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, facts]) => [name, plain(numberCard(facts).textContent)]));

describe("overviewNumbers(summary, dimensions, selection, format)", () => {
  const selection = selectionOf([
    [
      [0, 0, 2],
      {
        customers: 10,
        revenue: 100_000,
        active: 6,
        activeBefore: 5,
        revenueCurrent: 66_000,
        revenueBefore: 50_000,
        revenueYear: 90_000,
        revenueAtRisk: 9_000,
        revenueAtRiskBefore: 10_000
      }
    ],
    [
      [3, 0, 8],
      {
        customers: 30,
        revenue: 20_000,
        active: 2,
        activeBefore: 5,
        revenueCurrent: 4_000,
        revenueBefore: 50_000,
        revenueYear: 10_000,
        revenueAtRisk: 8_000,
        revenueAtRiskBefore: 7_000
      }
    ]
  ]);

  it("gives each number with its change", () => {
    expect(texts(overviewNumbers(summary, dimensions, selection, format))).toEqual({
      customers:
        "Customers 40 8 ordered in the last 90 days ▼ −20%, down from 10 in the 90 days before, not seasonally adjusted",
      revenue:
        "Revenue £1.2K £700 in the last 90 days ▼ −30%, down from £1K in the 90 days before, not seasonally adjusted",
      average:
        "Spend per customer £30 £88 per customer who ordered in the last 90 days ▼ −13%, down from £100 in the 90 days before, not seasonally adjusted",
      top: "Top segment Big Spenders 83% of the revenue ▲ 60% of the last 90 days’ revenue came from those who were in it at the start, up 8 points from 52% in the 90 days before, not seasonally adjusted",
      atRisk:
        "Revenue at risk £170 17% of the last twelve months’ revenue; tested on an earlier day, the forecast was 80% of what was then lost ● unchanged from £170 90 days earlier"
    });
  });
  it("compares with the same days a year before where both lie in the data", () => {
    const period = {...summary.period, kind: "year-on-year" as const};
    const {customers, atRisk} = texts(overviewNumbers({...summary, period}, dimensions, selection, format));
    expect(customers).toMatch(/down from 10 in the same 90 days a year before$/);
    expect(atRisk).toMatch(/unchanged from £170 a year earlier$/);
  });
  it("claims no change where there is no period before, and no risk without a model", () => {
    const {revenue, atRisk} = texts(overviewNumbers(young, dimensions, selection, format));
    expect(revenue).toMatch(/no earlier period to compare with$/);
    expect(atRisk).toBe("Revenue at risk – No churn risk is shown. The history covers 100 days; 270 are needed.");
  });
  it("compares under a country, and under no filter that chooses by the period itself", () => {
    const changes = (filters: Filters) =>
      Object.values(overviewNumbers(summary, dimensions, {...selection, filters, filtered: true}, format)).map(
        ({change}) => change?.text
      );
    expect(changes({country: ["France"]})[0]).toMatch(/^.20%, down from 10/);
    const choosing = "not compared: the filters choose customers by what they did since";
    for (const filters of [{recency: ["91-180-days"]}, {persona: ["at-risk"], country: ["France"]}])
      expect(new Set(changes(filters))).toEqual(new Set([choosing]));
  });
  it("says nobody ordered in words, not as £0 a customer", () => {
    const silent = selectionOf([[[0, 0, 0], {customers: 10, revenue: 1000, activeBefore: 4, revenueBefore: 100}]]);
    const {customers, average} = texts(overviewNumbers(summary, dimensions, silent, format));
    expect(customers).toMatch(/ none ordered in the last 90 days /);
    expect(average).toMatch(/ none ordered in the last 90 days /);
  });
  it("shows nothing but zeros and dashes for nobody", () => {
    const all = Object.values(texts(overviewNumbers(summary, dimensions, selectionOf([]), format))).join(" ");
    expect(all).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

describe("headings", () => {
  const month = {month: "2011-10", revenue: 100, orders: 1, customers: 1, partial: false};
  const now = {...month, month: "2011-12", revenue: 900, partial: true};
  it("monthsHeading compares whole months only", () => {
    const november = {...month, month: "2011-11", revenue: 200};
    expect(monthsHeading([month, november, now], format)).toBe("Nov 2011 brought £200, the best of 2 whole months");
    expect(monthsHeading([november, {...month, month: "2011-12"}], format)).toBe(
      "Dec 2011 brought £100; the best month was Nov 2011 with £200"
    );
    expect(monthsHeading([month, now], format)).toBe("Oct 2011 brought £100");
    expect(monthsHeading([now], format)).toBe("No whole month with revenue");
    expect(monthsHeading([month, {...november, revenue: 0}], format)).toMatch(/^Nov 2011 brought nothing; /);
  });
  it("monthsHeading names no number where a filter that is set does not reach the months", () => {
    const ignored = dimensions.filter(({id}) => id === "risk" || id === "recency");
    expect(monthsHeading([month], format, ignored)).toMatch(
      /^Revenue by month, not filtered by [a-z ]+( or [a-z ]+)?$/
    );
  });
  it("personaHeadings, countryHeading, riskHeading and actionHeadings survive an empty selection", () => {
    expect(new Set(Object.values(personaHeadings([], format)))).toEqual(new Set(["No customers in this selection"]));
    expect(countryHeading([], format)).toBe("No revenue in this selection");
    const france = [{country: "France", customers: 3, revenue: 2100}];
    expect(countryHeading(france, format, true)).toBe("France: £2.1K of revenue");
    expect(countryHeading(france, format)).toBe("All revenue comes from one country: France");
    expect(riskHeading([], format)).toBe("No churn risk is shown");
    expect(actionHeadings([], [], format).customers).toBe("No action is due here");
  });
  it("riskHeading counts one as one", () => {
    expect(plain(riskHeading([{from: 0.9, to: 1, customers: 1}], format))).toBe(
      "1 customer (100%) has a risk above 70%"
    );
  });
  it("modelHeadings claims nothing that the interval does not", () => {
    expect(plain(modelHeadings(trained, format).roc)).toMatch(
      /^Given a leaver and a stayer, the model picks the leaver \d\d% of the time$/
    );
    expect(plain(modelHeadings(trained, format).gains)).toBe(
      "The riskiest 30% of customers included 51% of the leavers"
    );
    expect(modelHeadings(failed, format).roc).toBe("The model does no better than a guess");
    expect(modelHeadings(untrained, format).roc).toBe("No churn model");
  });
});

describe("ruleText(rule, format)", () => {
  it("says a condition in words", () => {
    expect(plain(ruleText({action: "Call", when: {vip: true, riskAbove: 0.5}}, format))).toBe(
      "VIP, churn risk above 50%"
    );
    expect(ruleText({action: "Offer", when: {lapsed: false}}, format)).toBe("not known to have lapsed");
    expect(ruleText({action: "Mail", when: {}}, format)).toBe("everybody");
  });
});

describe("quantity(format, count, one)", () => {
  it("is right for none, one and many", () => {
    expect([0, 1, 4338].map((n) => quantity(format, n, "customer"))).toEqual([
      "0 customers",
      "1 customer",
      "4,338 customers"
    ]);
  });
});

describe("storeLine(summary, format)", () => {
  it("says when the data are simulated, and only then", () => {
    expect(plain(storeLine(summary, format).textContent)).toContain("Simulated data: the demo store");
    const real = {...summary, store: {...summary.store, simulated: false}, freshness: {warnAfterDays: null}};
    expect(plain(storeLine(real, format).textContent)).toBe("Demo store orders from 1 Dec 2010 to 9 Dec 2011");
  });
  it("holds the words for old data and the day from which on they are seen", () => {
    const note = storeLine(summary, format).querySelector<HTMLElement>(".old-data");
    expect(plain(note?.textContent)).toBe("Data to 9 Dec 2011: no update for more than 8 days.");
    expect(note?.dataset.oldFrom).toBe("2011-12-18");
  });
});

describe("figureCard(figure, shown, {format, asOf})", () => {
  const rows = [
    {
      persona: "At Risk",
      index: 3,
      customers: 2,
      customerShare: 1,
      revenue: 10,
      revenueShare: 1,
      churnRisk: null,
      revenueAtRisk: null
    }
  ];
  const options = {format, asOf: "2011-12-09"};
  it("draws at once where no width can be had, with its numbers in a table", () => {
    const card = figureCard(revenueByPersona, {data: rows, heading: "What to see"}, options);
    expect(card.querySelector("h2")?.textContent).toBe("What to see");
    expect(card.querySelector("svg")?.getAttribute("role")).toBe("img");
    expect([...card.querySelectorAll("tbody tr > *")].map((cell) => plain(cell.textContent))).toEqual([
      "At Risk",
      "2",
      "100%",
      "£10",
      "100%"
    ]);
    expect(plain(card.querySelector(".figure-foot")?.textContent)).toContain("As of 9 Dec 2011");
    expect(card.querySelector(".scope")).toBeNull();
  });
  it("says of which day its data are where they are not of the site's, and takes it back", () => {
    const foot = (shown: {day?: string}) =>
      plain(figureCard(revenueByPersona, {data: rows, ...shown}, options).querySelector(".figure-foot")?.textContent);
    expect(foot({day: "2011-09-10"})).toContain("As of 10 Sep 2011");
    expect(foot({})).toContain("As of 9 Dec 2011");
  });
  it("says that a chart which filters cannot answer shows everybody", () => {
    const card = figureCard(churnRoc, {data: untrained}, options);
    expect(card.querySelector(".scope")?.textContent).toBe("Not affected by filters.");
  });
});

const bare = (css: string) => css.replace(/\/\*.*?\*\//gs, "").replace(/\s+/g, "");

describe("theme.css", () => {
  it("says what themeCss() says", async () => {
    const css = await readFile("src/theme.css", "utf8");
    expect(bare(css)).toBe(bare(themeCss()));
  });
});
