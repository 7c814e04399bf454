// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {valueTexts} from "../../src/words/headings/valueTexts.js";
import {exceptionSentence} from "../../src/words/headlines/exceptionSentence.js";
import {plainVerdict} from "../../src/words/headlines/plainVerdict.js";
import {riskException} from "../../src/words/riskException.js";
import {valueBasis} from "../../src/words/valueBasis.js";
import {failed, format, plain, summary, trained} from "../support/sample.js";

const check = (low: number, high: number) => ({ratios: [], low, high, holds: true});

describe("riskException(summary)", () => {
  it("names where a model that passed was off, risks before losses", () => {
    const of = (riskTest: typeof summary.riskTest, [low, high] = [0.7, 1.1]) =>
      riskException({riskTest, lossCheck: check(low, high)});
    expect(of("right")).toBe("");
    expect(of("too-high", [0.5, 0.6])).toBe(", but risks ran high");
    expect(of("too-bold")).toBe(", but high risks ran too high");
    expect(of("right", [0.5, 0.6])).toBe(", but more was lost");
    expect(of("right", [1.4, 1.8])).toBe(", but less was lost");
    expect(riskException({riskTest: "right", lossCheck: null})).toBe("");
  });
});

describe("exceptionSentence(churn, summary, format)", () => {
  const off = {
    ...trained,
    calibrationVerdict: {...trained.calibrationVerdict, level: "too-high" as const, spread: "right" as const}
  };
  it("says with numbers what the line of trust hints at", () => {
    const said = plain(exceptionSentence(off, {...summary, riskTest: "too-high"}, format));
    expect(said).toMatch(/^Risks are overstated: \d+% left where \d+% were expected\. Of revenue at risk, tested on/);
    expect(plain(exceptionSentence(trained, summary, format))).toMatch(/^Of revenue at risk, tested on/);
    const corrected = {...off, metrics: {...off.metrics, recalibrated: true}};
    expect(exceptionSentence(corrected, {...summary, riskTest: "too-high"}, format)).toContain("; corrected since.");
  });
  it("has none of a model that is not used", () => {
    expect(exceptionSentence(failed, summary, format)).toBe("");
  });
});

describe("plainVerdict(churn, summary, format)", () => {
  it("says how often the model was right, and where it was off, in everybody's words", () => {
    const off = {...trained, metrics: {...trained.metrics, brier: 0.3, brierBaseline: 0.25}};
    const said = plain(plainVerdict(off, {riskTest: "too-low"}, format));
    expect(said).toMatch(
      /^Tested on days that it had not seen, the model told the leaver from the stayer \d+% of the time;/
    );
    expect(said).toMatch(/ Trust the order of the risks more than their size\.$/);
    expect(said).not.toMatch(/interval|base rate|probabilit/);
    expect(plainVerdict(failed, {riskTest: null}, format)).toBe("");
  });
});

describe("what is said of value", () => {
  const row = (persona: string, customerValue: number) => ({persona, index: 0, customers: 3, customerValue});
  it("why the lapsing have one, and that it is last year's margin where there is no forecast", () => {
    expect(valueTexts([row("Big Spenders", 9)], {method: "model"})).toEqual({});
    expect(valueTexts([row("Lapsing", 9)], {method: "model"}).note).toMatch(/^Lapsing is no end: value counts all/);
    expect(valueTexts([row("Lapsed", 0)], {method: "model"})).toEqual({});
    expect(valueTexts([], {method: "last-year"}).heading).toBe("Margin of the last twelve months by persona");
  });
  it("what a forecast would need, in place of cards with a dash", () => {
    const none = {basis: "Last year.", missing: ["It needs 50 customers."], totals: {expectedOrders: null}};
    const told = valueBasis(none as never);
    expect([told.className, told.textContent]).toEqual(["no-forecast", "Last year. It needs 50 customers."]);
    const some = {...none, totals: {expectedOrders: 5}, missing: ["Nothing was held out."]};
    expect([valueBasis(some as never).className, valueBasis(some as never).textContent]).toEqual(["", "Last year."]);
  });
});
