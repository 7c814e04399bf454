import {describe, expect, it} from "vitest";
import {formatter} from "../../src/charts/format.js";
import type {PersonaRow} from "../../src/charts/personaRow.js";
import {clearLeaders, isMoreAtRisk} from "../../src/words/clearLeaders.js";
import {personaHeadings} from "../../src/words/headings/personaHeadings.js";

const format = formatter();
const plain = (text: string) => text.replace(/\s/g, " ");

/** Personas of so many customers, each with this mean risk and this much at risk. */
const rowsOf = (...personas: [persona: string, customers: number, churnRisk: number | null, atRisk: number | null][]) =>
  personas.map(([persona, customers, churnRisk, revenueAtRisk], index): PersonaRow => {
    return {persona, index, customers, customerShare: 0.5, revenue: 1000, revenueShare: 0.5, churnRisk, revenueAtRisk};
  });

/** Earlier days on which the forecast of what would be lost was so much of what was. */
const checked = (low: number | null, high: number | null) => ({ratios: [], low, high, holds: true});

describe("personaHeadings(rows, format, {filtered, lossCheck})", () => {
  it("names a leader whose lead is clear of its interval", () => {
    const {risk, atRisk} = personaHeadings(
      rowsOf(["Loyal Customers", 900, 0.3, 5000], ["Lapsed", 900, 0.7, 900]),
      format,
      {lossCheck: checked(0.5, 0.8)}
    );
    expect(plain(risk)).toBe("Lapsed customers have the highest churn risk: 70% on average");
    expect(plain(atRisk)).toBe("Loyal Customers have most to lose: £5K");
  });

  it("calls a tie a tie", () => {
    const four = rowsOf(["A", 190, 0.63, 900], ["B", 200, 0.63, 910], ["C", 200, 0.64, 920], ["D", 203, 0.63, 905]);
    expect(personaHeadings(four, format, {lossCheck: checked(0.9, 1.1)})).toMatchObject({
      risk: "No persona clearly has the highest churn risk",
      atRisk: "No persona clearly has most to lose"
    });
    const two = rowsOf(["A", 500, 0.63, 900], ["B", 500, 0.64, 910], ["C", 500, 0.1, 20]);
    expect(personaHeadings(two, format, {lossCheck: checked(0.9, 1.1)})).toMatchObject({
      risk: "B customers and A customers have the highest churn risk, with no clear difference",
      atRisk: "B customers and A customers have most to lose, with no clear difference"
    });
  });

  it("takes three customers for no proof", () => {
    const rows = rowsOf(["Loyal", 3, 0.8, 300], ["Lapsed", 900, 0.7, 900]);
    expect(personaHeadings(rows, format).risk).toBe("No persona clearly has the highest churn risk");
  });

  it("states a fact where there is one, speaks of the selection under filters, and of no risk without one", () => {
    expect(
      Object.values(personaHeadings(rowsOf(["Loyal", 696, 0.07, 178_000]), format, {filtered: true})).map(plain)
    ).toEqual([
      "Loyal: £1K of revenue",
      "Loyal: 696 customers",
      "Loyal: 7% churn risk on average",
      "Loyal: £178K at risk"
    ]);
    const two = personaHeadings(rowsOf(["A", 5, null, null], ["B", 6, null, null]), format, {filtered: true});
    expect(plain(two.revenue)).toBe("A customers bring in 50% of the revenue here");
    expect([two.risk, two.atRisk]).toEqual(["No churn risk is shown", "No churn risk is shown"]);
  });
});

describe("clearLeaders(rows, value, isClear)", () => {
  it("is nobody where nothing is above zero", () => {
    const clear = () => true;
    expect(clearLeaders([0], (value) => value, clear)).toEqual([]);
    expect(clearLeaders<number>([], (value) => value, clear)).toEqual([]);
  });
});

describe("isMoreAtRisk(one, other, check)", () => {
  const [one, other] = rowsOf(["A", 900, 0.5, 3000], ["B", 900, 0.5, 1000]);
  it("holds where the lead outlasts what the forecast was off by at earlier days", () => {
    expect(isMoreAtRisk(one, other, checked(0.6, 0.8))).toBe(true);
    expect(isMoreAtRisk(one, other, checked(0.5, 1.6))).toBe(false);
    expect(isMoreAtRisk(other, one, checked(1, 1))).toBe(false);
  });
  it("holds nowhere without earlier days, nor for so few that luck may be all of it", () => {
    expect(isMoreAtRisk(one, other, null)).toBe(false);
    expect(isMoreAtRisk(one, other, checked(null, null))).toBe(false);
    const [few, many] = rowsOf(["A", 4, 0.2, 3000], ["B", 900, 0.5, 1000]);
    expect(isMoreAtRisk(few, many, checked(1, 1))).toBe(false);
  });
});
