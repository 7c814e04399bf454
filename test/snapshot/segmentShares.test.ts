import {describe, expect, it} from "vitest";
import {segmentShares} from "../../loaders/snapshot/segmentShares.js";
import {comparePeriods} from "../../loaders/snapshot/summary.js";
import {historyOf, type OrderRow} from "../support/historyOf.js";

/** Big is who has spent 100 or more; the ones who spend much in the last period were small before it. */
const nearest = {
  names: ["Big", "Small"],
  nearest: (_recency: number, _frequency: number, monetary: number) => (monetary >= 100 ? 0 : 1)
};
const persona = {names: nearest.names} as never;

describe("segmentShares({history, persona, nearest}, periods)", () => {
  const rows: OrderRow[] = [
    [0, 0, 200],
    [0, 100, 50],
    [0, 150, 50],
    [1, 0, 10],
    [1, 100, 10],
    [1, 150, 950],
    [2, 150, 5000]
  ];
  const history = historyOf(rows, 180);
  const periods = comparePeriods(history, 60);

  it("takes everybody for who they were when the period began, and leaves out who had not ordered", () => {
    expect(segmentShares({history, persona, nearest}, periods)).toEqual([
      {persona: "Big", customers: 1, active: 1, activeBefore: 1, current: 0.05, before: 50 / 60},
      {persona: "Small", customers: 1, active: 1, activeBefore: 1, current: 0.95, before: 10 / 60}
    ]);
  });

  it("has no share of a period that is not there", () => {
    const {current} = periods;
    const shares = segmentShares({history, persona, nearest}, {days: 60, kind: null, current, previous: null});
    expect(shares.map(({before}) => before)).toEqual([null, null]);
  });
});
