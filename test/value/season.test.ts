import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {History} from "../../loaders/types.js";
import {value} from "../../loaders/value.js";
import {calendarClock} from "../../loaders/value/clock.js";
import {chooseSeason} from "../../loaders/value/chooseSeason.js";
import {modelAt, type FittedOrders} from "../../loaders/value/modelAt.js";
import {monthOf, seasonClock} from "../../loaders/value/seasonClock.js";
import {seasonIndex} from "../../loaders/value/seasonIndex.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";
import {simulatedHistory} from "../support/simulatedHistory.js";

const options = {horizonDays: 90, economics: {grossMargin: 0.4, annualDiscountRate: 0.1}};
const [november, july] = [10, 6];

function rowsOf({orders, customers}: History): OrderRow[] {
  return Array.from({length: customers.count}, (_, i) => i).flatMap((i) =>
    Array.from(orders.day.subarray(orders.start[i], orders.start[i + 1]), (day, j): OrderRow => [
      i,
      day,
      orders.revenue[orders.start[i] + j]
    ])
  );
}

const seasonal = simulatedHistory({customers: 2000});

describe("chooseSeason(history)", () => {
  it("keeps the season of a store that has one: every quarter held out is foretold better with it", () => {
    const {tried, used, because, tests} = chooseSeason(seasonal);
    expect([tried, used]).toEqual([true, true]);
    expect(tests).toHaveLength(4);
    for (const {plainError, seasonError} of tests) expect(seasonError).toBeLessThan(plainError);
    expect(because).toMatch(/^Of 4 quarters held out, all were foretold better with a season .* It is kept\.$/);
  });

  it.each([1, 2, 3])("leaves it out where every day of the store is alike (seed %i)", (seed) => {
    const {tried, used, because} = chooseSeason(simulatedHistory({customers: 2000, seasonality: false, seed}));
    expect([tried, used]).toEqual([true, false]);
    expect(because).toMatch(/It is left out\.$/);
  });

  it("does not try with less than two whole years, and says so", () => {
    const {firstDay} = seasonal;
    const young = historyOf(
      rowsOf(seasonal).filter(([, day]) => day < firstDay + 729),
      firstDay + 728
    );
    const {tried, used, because, tests} = chooseSeason(young);
    expect([tried, used, tests]).toEqual([false, false, []]);
    expect(because).toBe(
      "A season is told from a trend by two whole years; the history has 729 days, so the model knows no season."
    );
  });

  it("does not take an outage for a season", () => {
    const {firstDay, asOfDay} = seasonal;
    const broken = rowsOf(seasonal).filter(([, day]) => day < firstDay + 200 || day > firstDay + 320);
    expect(chooseSeason(historyOf(broken, asOfDay))).toMatchObject({tried: false, used: false});
  });
});

describe("seasonIndex(ledger, fitted)", () => {
  const index = (history: History, day: number) => seasonIndex(history.ledger, modelAt(history, day) as FittedOrders);

  it("finds the peak and the dip of the store, of a mean of 1 over the days of a year", () => {
    const found = index(seasonal, seasonal.asOfDay);
    expect(found.indexOf(Math.max(...found))).toBe(november);
    expect(found[november]).toBeGreaterThan(1.3);
    expect(found[july]).toBeLessThan(0.9);
    expect(seasonClock(found).between(seasonal.asOfDay, seasonal.asOfDay + 4 * 365.25)).toBeCloseTo(4 * 365.25, 0);
  });

  it("knows nothing of what follows the model's day", () => {
    const day = seasonal.asOfDay - 200;
    const then = historyOf(
      rowsOf(seasonal).filter(([, at]) => at <= day),
      day
    );
    expect(Array.from(index(seasonal, day))).toEqual(Array.from(index(then, day)));
  });
});

describe("seasonClock(index)", () => {
  const pace = fc.array(fc.double({min: 0.2, max: 3, noNaN: true}), {minLength: 12, maxLength: 12});
  const day = fc.integer({min: 14_000, max: 22_000});

  it("adds up, runs at each month's pace, and its days can be asked back", () => {
    fc.assert(
      fc.property(pace, day, fc.integer({min: 0, max: 900}), fc.integer({min: 1, max: 300}), (index, from, a, b) => {
        const {between, calendarDays} = seasonClock(index);
        expect(between(from, from + a) + between(from + a, from + a + b)).toBeCloseTo(between(from, from + a + b), 6);
        expect(between(from, from + 1)).toBeCloseTo(index[monthOf(from + 1)], 9);
        expect(calendarDays(from, between(from, from + b))).toBeCloseTo(b, 3);
      }),
      {numRuns: 50}
    );
  });

  it("is the calendar where all months are alike", () => {
    const {between, calendarDays} = seasonClock(new Float64Array(12).fill(1));
    expect(between(20_000, 20_100)).toBeCloseTo(calendarClock.between(20_000, 20_100), 9);
    expect(calendarDays(20_000, 1000)).toBeCloseTo(1000, 3);
  });
});

describe("value(history, options) of a store with a season", () => {
  it("expects more orders of the quarter before Christmas than the plain model, and publishes its paces", () => {
    const {member, expectedOrders, nextOrderDays, noOrderProbability, outlook} = value(seasonal, options);
    expect(member.season.used).toBe(true);
    expect(member.season.index).toHaveLength(12);
    const plain = modelAt(seasonal, seasonal.asOfDay) as FittedOrders;
    // to the end of January: November and December weigh more than the quiet month after them
    const pace = seasonClock(member.season.index!).between(seasonal.asOfDay, seasonal.asOfDay + 90) / 90;
    expect(pace).toBeGreaterThan(1.1);
    expect(expectedOrders).toHaveLength(plain.purchases.x.length);
    expect(member.holdout!.sentence).not.toContain("no season");
    // what is said of a customer by their own days is what the model says of them
    const noOrder = noOrderProbability(seasonal.asOfDay)!;
    const {orders, customers, asOfDay} = seasonal;
    for (const i of [0, 10, 200, 1500]) {
      const days = new Set(orders.day.subarray(orders.start[i], orders.start[i + 1]));
      const own = outlook!({
        repeats: days.size - 1,
        tenure: customers.tenure[i],
        silence: asOfDay - Math.max(...days)
      });
      expect(own.noOrder).toBeCloseTo(noOrder[i], 2);
      const ahead = own.daysTo(0.5);
      if (nextOrderDays![i] < 0) expect(ahead).toBeNaN();
      else expect(Math.abs(ahead - nextOrderDays![i])).toBeLessThanOrEqual(3);
    }
    expect(Math.abs(Math.log(member.holdout!.ratio!))).toBeLessThan(0.1);
  });

  it("publishes no paces where the season is left out", () => {
    const flat = value(simulatedHistory({customers: 2000, seasonality: false}), options).member;
    expect(flat.season).toMatchObject({used: false, index: null});
  });
});
