import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {features, writeFeatures} from "../../loaders/churn/features.js";
import {collectRows, countOutcomes} from "../../loaders/churn/rows.js";
import {grossHistory} from "../../loaders/history/grossHistory.js";
import {knownAt} from "../../loaders/history/knownAt.js";
import {purchasesUpTo} from "../../loaders/value/purchasesUpTo.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";
import {withTakings, type TakingRow} from "../support/withTakings.js";

const cut = 100;
const plain = historyOf(
  [
    [0, 10, 40],
    [0, 60, 20],
    [0, 120, 30],
    [1, 90, 50],
    [2, 95, 10],
    [2, 130, 10]
  ],
  200
);

describe("knownAt(ledger, day)", () => {
  it("takes off only what had come back by the day, and leaves out orders of which nothing was left", () => {
    const {ledger} = withTakings(plain, [
      [0, 80, 0.25],
      [1, 100, 1],
      [3, 101, 1],
      [4, 150, 0.5]
    ]);
    const revenue = (day: number) => Array.from(knownAt(ledger, day).revenue);
    expect(revenue(79)).toEqual([40, 20]);
    expect(revenue(99)).toEqual([30, 20, 50, 10]);
    expect(revenue(100)).toEqual([30, 50, 10]);
    expect(revenue(200)).toEqual([30, 30, 5, 10]);
    expect(Array.from(knownAt(ledger, 100).start)).toEqual([0, 1, 2, 3]);
    expect(Array.from(knownAt(ledger, 200).start)).toEqual([0, 2, 2, 4]);
  });

  it("keeps the order and the customer that came back later for the models of earlier days", () => {
    const history = withTakings(plain, [[3, 101, 1]]);
    expect(Array.from(purchasesUpTo(history.ledger, cut).customer)).toEqual([0, 1, 2]);
    expect(Array.from(collectRows(history, [cut], 30, Int32Array.of(0, 1, 2)).customer)).toEqual([0, 1, 2]);
    expect(Array.from(purchasesUpTo(history.ledger, 101).customer)).toEqual([0, 2]);
  });
});

describe("countOutcomes(history, day, horizonDays)", () => {
  it("counts no order that had come back whole by the end of the horizon", () => {
    const churned = (day: number) => countOutcomes(withTakings(plain, [[2, day, 1]]), cut, 30).churned;
    expect(countOutcomes(plain, cut, 30).churned).toBe(1);
    expect(churned(130)).toBe(2);
    expect(churned(131)).toBe(1);
  });
});

const order = fc.tuple(fc.integer({min: 0, max: 7}), fc.integer({min: 0, max: 199}), fc.integer({min: 1, max: 500}));
const taking = (from: number, to: number) =>
  fc.tuple(fc.nat(), fc.integer({min: from, max: to}), fc.constantFrom(0.2, 0.5, 1));

describe("the models at a cut-off", () => {
  it("see no change where what came back later changes, is dropped or comes back on other days", () => {
    fc.assert(
      fc.property(
        fc.array(order, {minLength: 1, maxLength: 25}),
        fc.array(taking(0, cut), {maxLength: 6}),
        fc.array(taking(cut + 1, 199), {maxLength: 6}),
        fc.array(taking(cut + 1, 199), {maxLength: 6}),
        (orders, before, after, other) => {
          const history = historyOf(orders as OrderRow[], 199);
          const {count, day} = history.orders;
          // nothing comes back before it is bought
          const placed = (rows: TakingRow[]) =>
            rows.map(([k, on, share]): TakingRow => [k % count, on, share]).filter(([k, on]) => on >= day[k]);
          const seen = [after, other, []].map((later) => {
            const told = withTakings(history, [...placed(before), ...placed(later)]);
            const rows = Array.from({length: told.ledger.count}, (_, i) => {
              const out = new Float64Array(features.length);
              return writeFeatures(told, i, cut, 30, out, 0) && Array.from(out);
            });
            return {rows, purchases: purchasesUpTo(told.ledger, cut), orders: knownAt(told.ledger, cut)};
          });
          expect(seen[1]).toEqual(seen[0]);
          expect(seen[2]).toEqual(seen[0]);
        }
      )
    );
  });
});

describe("grossHistory(history)", () => {
  it("has every order as it was placed, customers by id", () => {
    const history = withTakings(plain, [[3, 101, 1]]);
    // customer 1 has nothing left: in the ledger they come last
    const {ledger} = history;
    const swapped = {
      ...history,
      ledger: {
        ...ledger,
        id: ["0", "2", "1"],
        orders: {
          ...ledger.orders,
          start: Int32Array.of(0, 3, 5, 6),
          day: Int32Array.of(10, 60, 120, 95, 130, 90),
          revenue: Float64Array.of(40, 20, 30, 10, 10, 50)
        }
      }
    };
    const gross = grossHistory(swapped);
    expect(gross.orders).toEqual(plain.orders);
    expect(gross.customers).toEqual({count: 3, recency: plain.customers.recency});
  });
});
