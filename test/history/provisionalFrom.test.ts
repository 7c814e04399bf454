import {describe, expect, it} from "vitest";
import {knownAt} from "../../loaders/history/knownAt.js";
import {provisionalFrom} from "../../loaders/history/provisionalFrom.js";
import {measures} from "../../loaders/snapshot/measures.js";
import {comparePeriods} from "../../loaders/snapshot/summary.js";
import type {Analysis} from "../../loaders/pipeline.js";
import {historyOf} from "../support/historyOf.js";
import {withTakings} from "../support/withTakings.js";

/** Days since 1970-01-01 of an ISO day. */
const dayOf = (iso: string) => Date.parse(iso) / 86_400_000;
const asOf = dayOf("2011-12-09");

describe("provisionalFrom(history)", () => {
  const shop = historyOf(
    [
      [0, dayOf("2011-01-10"), 100],
      [0, dayOf("2011-03-10"), 100],
      [1, dayOf("2011-05-10"), 100]
    ],
    asOf
  );

  it("is the first month that ended less than the lag of nine tenths of the returns before the as-of day", () => {
    // by amount: nine tenths within 70 days, the last tenth after 100
    const late = withTakings(shop, [
      [0, dayOf("2011-01-10") + 1, 0.5],
      [1, dayOf("2011-03-10") + 70, 0.4],
      [2, dayOf("2011-05-10") + 100, 0.1]
    ]);
    // 9 December less 70 days is 30 September, and September had ended by then
    expect(provisionalFrom(late)).toBe("2011-10");
  });

  it("is none where nothing came back, or all on its own day", () => {
    expect(provisionalFrom(shop)).toBeNull();
    expect(provisionalFrom(withTakings(shop, [[0, dayOf("2011-01-10"), 1]]))).toBeNull();
  });
});

describe("measures(analysis, periods)", () => {
  it("compares periods with what had come back by their ends, so that late returns flatter neither", () => {
    // twice the same: an order of 100, of which half comes back 60 days later
    const shop = withTakings(
      historyOf(
        [
          [0, 0, 5],
          [0, 130, 100],
          [1, 220, 100]
        ],
        250
      ),
      [[1, 190, 0.5]]
    );
    const periods = comparePeriods(shop, 90);
    expect(periods).toMatchObject({kind: "sequential", previous: {from: 71, to: 160}});
    const none = new Float64Array(2);
    const analysis = {
      history: {...shop, orders: knownAt(shop.ledger, 250)},
      risk: {risk: null},
      atRisk: {amount: null, amountBefore: () => null},
      revenueYear: none,
      worth: {customerValue: none}
    } as unknown as Analysis;
    const {revenueCurrent, revenueBefore, activeBefore} = measures(analysis, periods);
    expect(Array.from(revenueCurrent)).toEqual([0, 100]);
    expect(Array.from(revenueBefore)).toEqual([100, 0]);
    expect(Array.from(activeBefore)).toEqual([1, 0]);
  });
});
