// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {thresholdSentence} from "../../src/words/headlines/thresholdSentence.js";
import {thresholdRow} from "../../src/data/thresholdRow.js";
import {thresholdSlider} from "../../src/filters/thresholdSlider.js";
import {format, plain, trained, untrained} from "../support/sample.js";

const row = {
  threshold: 0.5,
  truePositives: 30,
  falsePositives: 10,
  trueNegatives: 50,
  falseNegatives: 10,
  revenueCaught: 200,
  revenueFlagged: 180,
  spendersCaught: 25,
  spendersFlagged: 33
};
const economics = {grossMargin: 0.4, annualDiscountRate: 0.1};
const {comesAnyway} = trained;

describe("thresholdRow(churn, threshold)", () => {
  it("finds the nearest threshold; none without a model", () => {
    const churn = {...trained, thresholds: [0, 0.5, 1].map((threshold) => ({...row, threshold}))};
    expect(thresholdRow(churn, 0.3)?.threshold).toBe(0.5);
    expect(thresholdRow(churn, 0.1)?.threshold).toBe(0);
    expect(thresholdRow(untrained, 0.5)).toBeNull();
  });
});

describe("thresholdSentence(row, {economics, comesAnyway}, format)", () => {
  it("says whom it would have found, and what keeping them was worth at most", () => {
    expect(plain(thresholdSentence(row, {economics, comesAnyway}, format))).toBe(
      "From a risk of 50% on, 40 of 100 customers would have been contacted: 30 of them left (75%), 75% of all who did. They had brought in £200 each in the year before; 44% of what such customers spend comes anyway. At a gross margin of 40%, keeping every one of them would have been worth at most £1.3K a year."
    );
  });
  it("says why that is less than the amount at risk, where the page shows one", () => {
    expect(plain(thresholdSentence(row, {economics, comesAnyway, amount: true}, format))).toMatch(
      /at most £1\.3K a year: margin, of those who did leave; revenue at risk is revenue, and of everybody by their risk\.$/
    );
  });
  it("promises nothing of those who had brought nothing", () => {
    expect(plain(thresholdSentence({...row, revenueCaught: 0.2}, {economics, comesAnyway}, format))).toMatch(
      /They had brought in nothing in the year before, so that keeping them would have won next to nothing\.$/
    );
  });
  it("promises nothing where all comes anyway, or where nobody knows what does", () => {
    const all = {...comesAnyway!, share: 1.2};
    expect(plain(thresholdSentence(row, {economics, comesAnyway: all}, format))).toMatch(
      /but 100% of what such customers spend comes anyway: keeping them would have won nothing\.$/
    );
    expect(plain(thresholdSentence(row, {economics, comesAnyway: null}, format))).not.toContain("worth");
    const few = {...comesAnyway!, share: null};
    expect(plain(thresholdSentence(row, {economics, comesAnyway: few}, format))).toMatch(
      /in the year before; too few spent anything later to say what of it comes anyway\.$/
    );
  });
  it("is right for nobody contacted, nobody found and no model", () => {
    const nobody = {...row, truePositives: 0, falsePositives: 0};
    expect(plain(thresholdSentence(nobody, {economics, comesAnyway}, format))).toBe(
      "From a risk of 50% on, nobody would have been contacted."
    );
    const wrong = {...row, truePositives: 0, falseNegatives: 0};
    expect(plain(thresholdSentence(wrong, {economics, comesAnyway}, format))).toMatch(
      /0 of them left \(0%\), 0% of all who did\.$/
    );
    expect(thresholdSentence(null, {economics, comesAnyway}, format)).toBe("");
  });
});

describe("thresholdSlider({format, value})", () => {
  it("has the value of its slider, and shows it", () => {
    const slider = thresholdSlider({format, value: 0.4});
    expect(slider.value).toBe(0.4);
    const input = slider.querySelector("input") as HTMLInputElement;
    let heard = 0;
    slider.addEventListener("input", () => (heard = slider.value));
    input.value = "0.7";
    input.dispatchEvent(new Event("input", {bubbles: true}));
    expect(heard).toBe(0.7);
    expect(plain(slider.querySelector("output")?.textContent)).toBe("70%");
    expect(slider.querySelector("label")?.contains(input)).toBe(true);
  });
});
