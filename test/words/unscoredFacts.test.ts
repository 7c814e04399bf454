import {describe, expect, it} from "vitest";
import {formatter} from "../../src/charts/format.js";
import {unscoredFacts} from "../../src/words/unscoredFacts.js";
import type {Churn} from "../../loaders/contract/churn.js";

const format = formatter({locale: "en-GB", currency: "GBP"});
const test = {day: "2026-08-02", role: "test", customers: 795, churned: 373};
const failed = {
  horizonDays: 90,
  cutoffs: [{day: "2026-05-04", role: "train", customers: 600, churned: 1}, test],
  model: {used: false, because: "It did no better than chance."},
  metrics: {auc: 0.4996, aucLow: 0.459, aucHigh: 0.54},
  coefficients: [{significant: false}]
} as unknown as Churn;

describe("unscoredFacts(churn, format)", () => {
  it("tells how many left, and how the model did against a coin, where it is not used", () => {
    expect(unscoredFacts(failed, format)).toEqual([
      "Of 795 customers on 2 Aug 2026, 47% placed no order in the 90 days that followed.",
      "Given a leaver and a stayer, the model picked the leaver 50% of the time (46% to 54%); tossing a coin does so 50% of the time.",
      "Nothing that was measured clearly goes with leaving."
    ]);
  });

  it("tells how many left alone, where no model could be made", () => {
    const missing = {horizonDays: 90, cutoffs: [test], model: failed.model, missing: ["Too little data."]};
    expect(unscoredFacts(missing as unknown as Churn, format)).toEqual([
      "Of 795 customers on 2 Aug 2026, 47% placed no order in the 90 days that followed."
    ]);
  });

  it("says nothing where a risk is shown", () => {
    expect(unscoredFacts({...failed, model: {used: true, because: null}} as unknown as Churn, format)).toEqual([]);
  });
});
