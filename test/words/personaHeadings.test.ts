import {describe, expect, it} from "vitest";
import {formatter} from "../../src/charts/format.js";
import type {PersonaRow} from "../../src/charts/personaRow.js";
import {clearLeaders} from "../../src/words/clearLeaders.js";
import {personaHeadings} from "../../src/words/headings/personaHeadings.js";

const format = formatter();
const plain = (text: string) => text.replace(/\s/g, " ");

/** Personas of so many customers, each with this mean risk and this much at risk. */
const rowsOf = (...personas: [persona: string, customers: number, churnRisk: number | null, atRisk: number | null][]) =>
  personas.map(([persona, customers, churnRisk, revenueAtRisk], index): PersonaRow => {
    return {persona, index, customers, customerShare: 0.5, revenue: 1000, revenueShare: 0.5, churnRisk, revenueAtRisk};
  });

describe("personaHeadings(rows, format, filtered)", () => {
  it("names a leader whose lead is clear of its interval", () => {
    const {risk, atRisk} = personaHeadings(rowsOf(["Loyal", 900, 0.3, 5000], ["Lapsed", 900, 0.7, 900]), format);
    expect(plain(risk)).toBe("Lapsed are the most likely to leave: 70% on average");
    expect(plain(atRisk)).toBe("Loyal have most to lose: £5K");
  });

  it("calls a tie a tie", () => {
    const four = rowsOf(["A", 190, 0.63, 900], ["B", 200, 0.63, 910], ["C", 200, 0.64, 920], ["D", 203, 0.63, 905]);
    expect(personaHeadings(four, format)).toMatchObject({
      risk: "No persona is clearly the most likely to leave",
      atRisk: "No persona clearly has most to lose"
    });
    const two = rowsOf(["A", 500, 0.63, 900], ["B", 500, 0.64, 910], ["C", 500, 0.1, 20]);
    expect(personaHeadings(two, format)).toMatchObject({
      risk: "B and A are the most likely to leave, with no clear difference",
      atRisk: "B and A have most to lose, with no clear difference"
    });
  });

  it("takes three customers for no proof", () => {
    const rows = rowsOf(["Loyal", 3, 0.8, 300], ["Lapsed", 900, 0.7, 900]);
    expect(personaHeadings(rows, format).risk).toBe("No persona is clearly the most likely to leave");
  });

  it("states a fact where there is one, speaks of the selection under filters, and of no risk without one", () => {
    expect(Object.values(personaHeadings(rowsOf(["Loyal", 696, 0.07, 178_000]), format, true)).map(plain)).toEqual([
      "Loyal: £1K of revenue",
      "Loyal: 696 customers",
      "Loyal: 7% risk on average",
      "Loyal: £178K at risk"
    ]);
    const two = personaHeadings(rowsOf(["A", 5, null, null], ["B", 6, null, null]), format, true);
    expect(plain(two.revenue)).toBe("A bring in 50% of the revenue here");
    expect([two.risk, two.atRisk]).toEqual(["No churn risk is shown", "No churn risk is shown"]);
  });
});

describe("clearLeaders(estimates)", () => {
  it("is nobody where nothing is above zero", () => {
    expect(clearLeaders([{row: "a", value: 0, standardError: 0}])).toEqual([]);
    expect(clearLeaders([])).toEqual([]);
  });
});
