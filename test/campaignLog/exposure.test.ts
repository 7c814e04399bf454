import {describe, expect, it} from "vitest";
import {exposure} from "../../loaders/campaignLog/exposure.js";
import {fitModel} from "../../loaders/churn/model.js";
import {collectRows, type Rows} from "../../loaders/churn/rows.js";
import type {Campaign, CampaignRow} from "../../loaders/types.js";
import {historyOf} from "../support/historyOf.js";

const row = (customer: string, arm: CampaignRow["arm"], day = 200) =>
  ({day, arm, customer, action: "Call", stratum: "all"}) as CampaignRow;
// a quarter is held out
const campaign: Campaign = {
  id: "call",
  rows: [row("0", "treated"), row("1", "treated"), row("2", "treated"), row("3", "control"), row("", "treated", 300)]
};
const options = {ids: ["0", "1", "2", "3", "4"], windowDays: 90};

describe("exposure(campaigns, {ids, windowDays})", () => {
  const of = exposure([campaign], options)!;
  it("is nothing for the treated while the campaign lasts, and stands for them with those held out", () => {
    expect([0, 3, 4].map((i) => of(i, 150, 240))).toEqual([0, 4, 1]);
    // over before it began, and begun when its days were over
    for (const [from, to] of [
      [110, 200],
      [290, 380]
    ]) {
      expect([0, 3, 4].map((i) => of(i, from, to))).toEqual([1, 1, 1]);
    }
    expect([0, 3].map((i) => of(i, 289, 379))).toEqual([0, 4]);
  });
  it("multiplies what several campaigns held out, and is none without any", () => {
    const both = exposure([campaign, {...campaign, id: "again"}], options)!;
    expect(both(3, 150, 240)).toBe(16);
    expect(exposure([], options)).toBeUndefined();
  });
});

describe("collectRows(history, days, horizonDays, customers)", () => {
  const history = historyOf(
    Array.from({length: 40}, (_, i): [number, number, number][] => [
      [i, 50 + i, 10 + i],
      [i, 120, 20],
      ...(i % 3 === 0 ? ([[i, 215, 20]] as [number, number, number][]) : [])
    ]).flat(),
    300
  );
  const customers = Int32Array.from({length: 40}, (_, i) => i);
  it("leaves out the treated, and weighs those held out as the fit then does", () => {
    const exposed = {...history, exposure: exposure([campaign], options)};
    const rows = collectRows(exposed, [190], 90, customers);
    expect(Array.from(rows.customer)).toEqual(Array.from(customers).slice(3));
    expect(Array.from(rows.weights!.subarray(0, 3))).toEqual([4, 1, 1]);
    // four rows of the same customer are one that counts four times
    const repeated = [0, 0, 0, ...Array.from({length: rows.count}, (_, i) => i)];
    const width = rows.values.length / rows.count;
    const plain = {
      count: repeated.length,
      values: Float64Array.from(repeated.flatMap((i) => Array.from(rows.values.subarray(i * width, (i + 1) * width)))),
      outcome: Uint8Array.from(repeated, (i) => rows.outcome[i]),
      customer: Int32Array.from(repeated, (i) => rows.customer[i])
    };
    const raw = (given: Rows, weights?: Float64Array) => {
      const {fit, standardDeviation} = fitModel({...given, weights}, [0, 1], 0);
      return fit.coefficients[1] / standardDeviation[0];
    };
    expect(raw(rows, rows.weights)).toBeCloseTo(raw(plain), 6);
    expect(Math.abs(raw(rows) - raw(plain))).toBeGreaterThan(1e-4);
  });
  it("is as it was where there is no campaign", () => {
    expect(collectRows(history, [190], 90, customers)).not.toHaveProperty("weights");
    expect(collectRows(history, [190], 90, customers).count).toBe(40);
  });
});
