import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {roundMoney, significant} from "../../loaders/snapshot/roundMoney.js";
import {roundRecency} from "../../loaders/snapshot/roundRecency.js";
import {recencyBands} from "../../loaders/bands.js";
import type {Customers} from "../../loaders/types.js";

const amounts = fc.array(
  fc.integer({min: 0, max: 50_000_000}).map((cents) => cents / 100),
  {minLength: 1, maxLength: 300}
);

describe("roundMoney(amounts, group)", () => {
  it("leaves no more than two significant digits", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        for (const amount of roundMoney(Float64Array.from(values), new Uint8Array(values.length))) {
          expect(Number(amount.toPrecision(2))).toBeCloseTo(amount, 8);
        }
      })
    );
  });

  it("moves no amount by a whole step of its second digit, and keeps zero", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        roundMoney(Float64Array.from(values), new Uint8Array(values.length)).forEach((rounded, i) => {
          const step = values[i] < 1 ? 0.01 : 10 ** (Math.floor(Math.log10(values[i])) - 1);
          expect(Math.abs(rounded - values[i])).toBeLessThan(step + 1e-9);
          expect(rounded === 0).toBe(values[i] === 0);
        });
      })
    );
  });

  it("keeps the sum of each group, where amounts are many", () => {
    const values = Float64Array.from(
      {length: 4_000},
      (_, i) => Math.round(100 * Math.exp(5 + 2 * Math.sin(i * 7.3))) / 100
    );
    const group = Uint8Array.from(values, (_, i) => i % 3);
    const rounded = roundMoney(values, group);
    for (const g of [0, 1, 2]) {
      const sum = (column: Float64Array) => column.reduce((total, value, i) => total + (group[i] === g ? value : 0), 0);
      expect(Math.abs(sum(rounded) - sum(values))).toBeLessThan(1);
    }
  });

  it("rounds no part above its whole, and keeps the sum of the parts where there are many", () => {
    const whole = Float64Array.from(
      {length: 4_000},
      (_, i) => Math.round(100 * Math.exp(5 + 2 * Math.sin(i * 7.3))) / 100
    );
    // all of it, nearly all of it, half of it
    const part = whole.map((amount, i) => Math.round(amount * [1, 0.97, 0.5][i % 3] * 100) / 100);
    const group = new Uint8Array(whole.length);
    const most = roundMoney(whole, group);
    const rounded = roundMoney(part, group, most);
    const apart = roundMoney(part, group);
    expect(apart.some((amount, i) => amount > most[i])).toBe(true);
    expect(rounded.filter((amount, i) => amount > most[i])).toHaveLength(0);
    const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);
    expect(Math.abs(sum(rounded) - sum(part))).toBeLessThan(1);
    rounded.forEach((amount, i) => {
      const step = part[i] < 1 ? 0.01 : 10 ** (Math.floor(Math.log10(part[i])) - 1);
      expect(Math.abs(amount - part[i])).toBeLessThan(step + 1e-9);
    });
  });

  it("gives the same to customers in another order", () => {
    const values = Float64Array.from({length: 100}, (_, i) => 1_000 + 37.13 * i);
    const forward = roundMoney(values, new Uint8Array(100));
    const backward = roundMoney(values.toReversed(), new Uint8Array(100)).toReversed();
    expect(forward.reduce((a, b) => a + b)).toBeCloseTo(
      backward.reduce((a, b) => a + b),
      6
    );
  });
});

describe("significant(amount, digits)", () => {
  it("rounds to significant digits", () => {
    expect([significant(194_550.79), significant(0.01234), significant(0), significant(1_299, 3)]).toEqual([
      190_000, 0.012, 0, 1_300
    ]);
  });
});

describe("roundRecency(recency)", () => {
  const days = Int32Array.from({length: 2_000}, (_, i) => i + 1);

  it("keeps every customer in the band of the filters", () => {
    const band = (recency: Int32Array) => [...recencyBands({recency} as Customers).code];
    expect(band(roundRecency(days))).toEqual(band(days));
  });

  it("gives no day to fewer than seven days of silence", () => {
    const counts = new Map<number, number>();
    // the last week of the sample is cut
    for (const day of roundRecency(days).subarray(0, 365 + 7 * 230)) counts.set(day, (counts.get(day) ?? 0) + 1);
    for (const count of counts.values()) expect(count).toBeGreaterThanOrEqual(7);
    expect(Math.max(...counts.values())).toBeLessThan(14);
  });

  it("moves the mean by less than a day", () => {
    const mean = (values: Int32Array) => values.reduce((a, b) => a + b) / values.length;
    expect(Math.abs(mean(roundRecency(days)) - mean(days))).toBeLessThan(1);
  });
});
