import {describe, expect, it} from "vitest";
import {nullStore} from "./support/nullStore.js";
import {study as schema} from "../loaders/contract/study.js";
import type {Studied, Study} from "../loaders/contract/study.js";
import {study} from "../loaders/study.js";
import {studyVerdict} from "../loaders/study/verdict.js";
import type {History} from "../loaders/types.js";
import {simulatedHistory} from "./support/simulatedHistory.js";

const run = (history: History, splits = 60) => studied(study(history, {splits}));

describe("study(history)", () => {
  const history = simulatedHistory({customers: 2000});
  const result = run(history);

  it("publishes a valid member with the claim and every variant", () => {
    expect(() => schema.parse(result)).not.toThrow();
    expect(result.claim).toEqual({frequency: -2.62, monetary: -1.67, auc: 0.78});
    expect(result.variants.map(({id}) => id)).toEqual(
      expect.arrayContaining([
        "lines-ridge",
        "lines-mle",
        "orders-ridge",
        "orders-mle",
        "orders-log-mle",
        "orders-out-of-time"
      ])
    );
    expect(result.splits.points.length).toBeLessThanOrEqual(200);
    for (const {frequency, difference} of result.variants) {
      expect(frequency.low).toBeLessThan(frequency.estimate);
      expect(frequency.high).toBeGreaterThan(frequency.estimate);
      expect(difference.pValue).toBeGreaterThanOrEqual(0);
    }
  });

  it("spreads its splits around the fit on everybody", () => {
    const {frequency, monetary} = result.splits;
    const whole = result.variants.find(({id}) => id === "lines-ridge")!;
    expect(whole.frequency.estimate).toBeGreaterThan(frequency.low);
    expect(whole.frequency.estimate).toBeLessThan(frequency.high);
    expect(whole.monetary.estimate).toBeGreaterThan(monetary.low);
    expect(whole.monetary.estimate).toBeLessThan(monetary.high);
    expect(frequency.claimPercentile).toBe(frequency.claim < frequency.minimum ? 0 : frequency.claimPercentile);
  });

  it("gives the same again", () => {
    expect(run(history)).toEqual(result);
  });

  it("is blind to the currency", () => {
    const {customers, orders} = history;
    const yen = run({
      ...history,
      customers: {...customers, monetary: customers.monetary.map((m) => 187 * m)},
      orders: {...orders, revenue: orders.revenue.map((r) => 187 * r)}
    });
    const [before, after] = [result, yen].map(({variants}) => variants.find(({id}) => id === "orders-mle")!);
    expect(after.monetary.estimate).toBeCloseTo(before.monetary.estimate, 6);
  });

  it("claims nothing of a store in which nothing predicts", () => {
    for (const seed of [1, 2, 3]) {
      const {stands, verdict} = run(simulatedHistory({...nullStore(), customers: 1500, seed}), 20);
      expect(stands.order).not.toBe(true);
      expect(verdict.join(" ")).not.toContain("clearly foretell who");
      expect(verdict.at(-1)).toContain("neither is shown to predict");
    }
  });

  it("says what is missing where nobody is silent", () => {
    const {asOfDay} = history;
    const all = {...history, customers: {...history.customers, recency: history.customers.recency.map(() => 5)}};
    const result = study({...all, asOfDay});
    expect(() => schema.parse(result)).not.toThrow();
    expect("missing" in result && result.missing[0]).toBe(
      "The study needs 50 customers silent for more than 90 days and 50 who are not; this store has 0 and 2000."
    );
  });
});

describe("studyVerdict({claim, days, variants, splits})", () => {
  const base = run(simulatedHistory({customers: 1000}), 20);
  const sure = {standardError: 0.1, low: 0, high: 0, pValue: 1e-9};
  const unsure = {standardError: 0.1, low: 0, high: 0, pValue: 0.5};
  /** The verdict where every variant had these coefficients. */
  const verdictOf = (frequency: number, monetary: number, test = sure, auc = {auc: 0.7, aucLow: 0.65, aucHigh: 0.75}) =>
    studyVerdict({
      ...base,
      variants: base.variants.map((variant) => ({
        ...variant,
        ...auc,
        frequency: {...test, estimate: frequency},
        monetary: {...test, estimate: monetary},
        difference: {...test, estimate: Math.abs(frequency) - Math.abs(monetary)}
      }))
    });

  it("lets the order stand, fall or stay open as the numbers say", () => {
    expect(verdictOf(-3, -1)).toMatchObject({stands: {order: true}, verdict: {1: expect.stringMatching(/stands:/)}});
    expect(verdictOf(-1, -3)).toMatchObject({
      stands: {order: false},
      verdict: {1: expect.stringMatching(/does not stand/)}
    });
    expect(verdictOf(-3, -1, unsure)).toMatchObject({
      stands: {order: null},
      verdict: {1: expect.stringMatching(/not settled/)}
    });
  });

  it("takes back the order where nothing predicts out of time", () => {
    const {stands, verdict} = verdictOf(-3, -1, sure, {auc: 0.51, aucLow: 0.49, aucHigh: 0.53});
    expect(stands.order).toBeNull();
    expect(verdict.at(-1)).toContain("neither is shown to predict");
  });

  it("tells a monetary that differs from zero from one that does not", () => {
    expect(verdictOf(-3, -1).stands.monetaryDiffersFromZero).toBe(true);
    expect(verdictOf(-3, -1).verdict[2]).toMatch(/^Monetary differs from zero/);
    expect(verdictOf(-3, -1, unsure).stands.monetaryDiffersFromZero).toBe(false);
    expect(verdictOf(-3, -1, unsure).verdict[2]).toContain("cannot be told from zero");
  });

  it("calls a monetary of the other sign what it is: against the claim, not different from zero", () => {
    expect(verdictOf(-3, 1).stands.monetaryDiffersFromZero).toBe(false);
    expect(verdictOf(-3, 1).verdict[2]).toMatch(/^Monetary opposes the claim: .*, and the claim has −1\.67\.$/);
  });

  it("sets the AUC of one split against splits, whose spread is wider than the whole sample's interval", () => {
    const splits = {...base.splits, auc: {...base.splits.auc, low: 0.72, high: 0.79}};
    const {stands, verdict} = studyVerdict({...base, splits});
    expect(stands.auc).toBe(true);
    expect(verdict.join(" ")).toContain("95% of the splits have 0.72 to 0.79, so it is within what sampling variation");
    expect(studyVerdict({...base, splits: {...splits, auc: {...splits.auc, high: 0.77}}}).stands.auc).toBe(false);
  });

  it("names who stays away only by effects in the claimed direction", () => {
    expect(verdictOf(-3, -1).verdict.at(-1)).toContain("fewer orders and less money spent clearly foretell");
    expect(verdictOf(-3, 1).verdict.at(-1)).toContain("fewer orders clearly foretell");
    expect(verdictOf(3, 1).verdict.at(-1)).toContain("neither alone clearly foretells");
  });

  it("allows for the number of variants", () => {
    const {length} = base.variants;
    expect(verdictOf(-3, -1, {...sure, pValue: 0.04}).stands.order).toBeNull();
    expect(verdictOf(-3, -1, {...sure, pValue: 0.049 / length}).stands.order).toBe(true);
  });
});

function studied(study: Study): Studied {
  if ("missing" in study) throw new Error(study.missing.join(" "));
  return study;
}
