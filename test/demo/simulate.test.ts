import {deviation, mean, range} from "d3";
import {beforeAll, describe, expect, it} from "vitest";
import {demoArticles} from "../../loaders/demo/articles.js";
import {demoCountries} from "../../loaders/demo/countries.js";
import {nullStore} from "../support/nullStore.js";
import {oneKindStore} from "../support/oneKindStore.js";
import {demoDays, demoOptions} from "../../loaders/demo/options.js";
import type {DemoOptions} from "../../loaders/demo/options.js";
import {simulate} from "../../loaders/demo/simulate.js";
import type {DemoCustomer, DemoOrder} from "../../loaders/demo/simulate.js";

const law = {r: 0.8, alpha: 6, a: 0.8, b: 4};
const spend = {p: 5, q: 9, v: 80};

describe("simulate(oneKindStore(law, spend))", () => {
  let customers: DemoCustomer[];
  beforeAll(() => {
    customers = [...simulate({...oneKindStore(law, spend), customers: 20_000, seed: 3})];
  });

  it("draws rates from Gamma(r, alpha) and drop-out probabilities from Beta(a, b)", () => {
    const rates = customers.map(({rate}) => rate);
    agrees(rates, law.r / law.alpha);
    agrees(squares(rates), (law.r * (law.r + 1)) / law.alpha ** 2);
    const dropOuts = customers.map(({dropOut}) => dropOut);
    const sum = law.a + law.b;
    agrees(dropOuts, law.a / sum);
    agrees(squares(dropOuts), (law.a * (law.a + 1)) / (sum * (sum + 1)));
  });

  it("orders as BG/NBD expects: (1 - exp(-rate dropOut T)) / dropOut repeat orders", () => {
    // Fader, Hardie and Lee (2005), the expectation given rate and drop-out probability that eq. (9) integrates
    agrees(
      customers.map(
        ({orders, rate, dropOut, observedWeeks}) =>
          orders.length - 1 + Math.expm1(-rate * dropOut * observedWeeks) / dropOut
      ),
      0
    );
    // which is far fewer than with no drop-out
    const undying = customers.map(({orders, rate, observedWeeks}) => orders.length - 1 - rate * observedWeeks);
    expect(mean(undying)! / standardError(undying)).toBeLessThan(-10);
  });

  it("loses customers as BG/NBD expects: exp(-rate dropOut T) of them are alive at the end", () => {
    agrees(
      customers.map(
        ({rate, dropOut, observedWeeks, droppedOutDay}) =>
          Number(droppedOutDay === undefined) - Math.exp(-rate * dropOut * observedWeeks)
      ),
      0
    );
  });

  it("starts every customer inside the window, evenly, and counts the weeks from there", () => {
    const {first, last} = demoDays(demoOptions({historyMonths: 0}));
    for (const {orders, acquiredDay, observedWeeks} of customers) {
      expect(orders[0].day).toBe(acquiredDay);
      expect(Math.abs(observedWeeks * 7 - (last + 0.5 - acquiredDay))).toBeLessThanOrEqual(0.5 + 1e-6);
    }
    agrees(
      customers.map(({acquiredDay}) => acquiredDay),
      (first + last) / 2
    );
  });

  it("spends by Gamma-Gamma: mean, variance and covariance of a customer's orders", () => {
    const values = customers.map(({orders}) => orders.map(valueOf));
    const firsts = values.map(([first]) => first);
    const center = (spend.p * spend.v) / (spend.q - 1);
    const between = center ** 2 / (spend.q - 2);
    agrees(firsts, center);
    agrees(
      firsts.map((x) => (x - center) ** 2),
      between + (between + center ** 2) / spend.p
    );
    agrees(
      values.filter((own) => own.length > 1).map(([x, y]) => (x - center) * (y - center)),
      between
    );
    // within a customer the coefficient of variation is 1 / sqrt(p), whatever the customer spends
    agrees(
      customers.map(({orders, meanSpend}) => (valueOf(orders[0]) / meanSpend - 1) ** 2),
      1 / spend.p
    );
  });
});

describe("simulate(nullStore())", () => {
  const horizon = 90;
  const cutoff = demoDays(demoOptions()).last - horizon;
  // correlation, in standard errors, of frequency and of recency at the cut-off with ordering in the 90 days after it
  const evidence = (options: Partial<DemoOptions>) => {
    const rows = [...simulate(options)].flatMap(({orders}) => {
      const known = orders.filter(({day}) => day <= cutoff);
      if (known.length === 0) return [];
      const returned = Number(orders.some(({day}) => day > cutoff));
      return [{returned, frequency: known.length, recency: cutoff - known[known.length - 1].day}];
    });
    const returned = rows.map((row) => row.returned);
    return {
      returned,
      frequency: score(
        rows.map((row) => row.frequency),
        returned
      ),
      recency: score(
        rows.map((row) => row.recency),
        returned
      )
    };
  };

  it("makes an even coin of the next 90 days, whatever was seen", () => {
    const {returned, frequency, recency} = evidence(nullStore());
    agrees(returned, 0.5);
    expect(Math.abs(frequency)).toBeLessThan(3);
    expect(Math.abs(recency)).toBeLessThan(3);
  });

  it("differs in that from the default store, where both predict", () => {
    const {frequency, recency} = evidence({});
    expect(frequency).toBeGreaterThan(10);
    expect(recency).toBeLessThan(-10);
  });
});

describe("simulate(options)", () => {
  it("places orders inside the window, in order of time, never after the drop-out", () => {
    for (const seasonality of [true, false]) {
      const options = demoOptions({customers: 2000, seasonality, months: 7, lastDay: "2024-03-31"});
      const {first, last} = demoDays(options);
      for (const {orders, acquiredDay, droppedOutDay, country} of simulate(options)) {
        expect(orders.length).toBeGreaterThan(0);
        orders.forEach(({day, minute}, i) => {
          expect(day).toBeGreaterThanOrEqual(Math.max(first, acquiredDay));
          expect(day).toBeLessThanOrEqual(Math.min(last, droppedOutDay ?? last));
          expect(minute).toBeGreaterThanOrEqual(0);
          expect(minute).toBeLessThan(1440);
          if (i > 0)
            expect(day * 1440 + minute).toBeGreaterThanOrEqual(orders[i - 1].day * 1440 + orders[i - 1].minute);
        });
        expect(demoCountries.some((other) => other.country === country)).toBe(true);
      }
    }
  });

  it("fills baskets with whole pieces at prices near the catalogue's", () => {
    const lines = [...simulate({customers: 1000})].flatMap(({orders}) => orders.flatMap((order) => order.lines));
    expect(lines.filter(({quantity, cents}) => !isCount(quantity) || !isCount(cents))).toEqual([]);
    const offList = lines.filter(({article, cents}) => Math.abs(cents / demoArticles[article].cents - 1) > 0.1);
    expect(offList.length / lines.length).toBeLessThan(0.02);
  });

  it("takes the shares of the kinds as given", () => {
    const kinds = [...simulate({seed: 5})].map(({kind}) => kind);
    demoOptions().kinds.forEach(({share}, i) => {
      agrees(
        kinds.map((kind) => Number(kind === i)),
        share
      );
    });
  });

  it("gives every seed its own customers and ids of at most 8 characters", () => {
    const [one, two] = [1, 2].map((seed) => [...simulate({seed, customers: 50})]);
    expect(one.map(({rate}) => rate)).not.toEqual(two.map(({rate}) => rate));
    expect(one.map(({id}) => id)).toEqual(range(50).map((i) => `C${100_000 + i}`));
  });
});

function valueOf({lines}: DemoOrder): number {
  return lines.reduce((sum, {quantity, cents}) => sum + quantity * cents, 0) / 100;
}

/** The mean of independent values lies within three of its standard errors of what the law says. */
function agrees(values: number[], expected: number) {
  expect(Math.abs(mean(values)! - expected) / standardError(values)).toBeLessThan(3);
}

function standardError(values: number[]): number {
  return deviation(values)! / Math.sqrt(values.length);
}

function squares(values: number[]): number[] {
  return values.map((x) => x * x);
}

/** Correlation times the root of the number of pairs: about standard normal where there is none. */
function score(x: number[], y: number[]): number {
  const [mx, my] = [mean(x)!, mean(y)!];
  const products = x.map((xi, i) => (xi - mx) * (y[i] - my));
  return (mean(products)! / (deviation(x)! * deviation(y)!)) * Math.sqrt(x.length);
}

function isCount(x: number): boolean {
  return Number.isInteger(x) && x > 0;
}
