import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Churn} from "../../loaders/contract/churn.js";
import type {Movement} from "../../loaders/contract/movement.js";
import type {Profit} from "../../loaders/contract/profit.js";
import {snapshot} from "../../loaders/snapshot.js";
import {joinMovement} from "../../loaders/snapshot/disclose/joinMovement.js";
import {attackedStore, storeShapes} from "../support/attackedStore.js";
import {json} from "./published.js";

const minimum = 10;

describe("snapshot(analysis, keyOf) in aggregate mode", () => {
  it("tells no amount that fewer than the minimum had a part in, of moves, shares, actions and thresholds", () => {
    const seen = {withheld: 0, told: 0};
    const hold = (amount: number | null, adding: number | null) => {
      const few = adding !== null && adding > 0 && adding < minimum;
      if (few) expect(amount === null || amount === 0).toBe(true);
      ++seen[few ? "withheld" : "told"];
    };
    const property = fc.property(storeShapes, (shape) => {
      const {analysis} = attackedStore(shape);
      const members = snapshot(analysis, (id) => id.padStart(16, "0"));
      const flows = joinMovement(analysis.movement.flows, minimum);
      json<Movement>(members, "movement.json").flows.forEach((told, k) => {
        expect([told.before, told.after]).toEqual([flows[k].before, flows[k].after]);
        hold(told.revenueBefore, flows[k].activeBefore);
        hold(told.revenue, flows[k].active);
        expect([told.active, told.activeBefore]).toEqual([null, null]);
      });
      json<Profit>(members, "profit.json").actions.forEach(({atStake, staked}, k) => {
        hold(atStake, analysis.profit.actions[k].staked);
        expect(staked).toBe(null);
      });
      const exact = analysis.risk.member;
      const churn = json<Churn>(members, "churn.json");
      if ("thresholds" in exact && "thresholds" in churn) {
        for (const row of churn.thresholds) {
          const own = exact.thresholds.find(({threshold}) => threshold === row.threshold);
          hold(row.revenueCaught, own?.spendersCaught ?? NaN);
          hold(row.revenueFlagged, own?.spendersFlagged ?? NaN);
          expect([row.spendersCaught, row.spendersFlagged]).toEqual([null, null]);
        }
      }
      for (const {current, before, active, activeBefore} of json(members, "summary.json").segmentShares) {
        expect([active, activeBefore]).toEqual([null, null]);
        for (const share of [current, before]) expect(share ?? 0).toBeLessThanOrEqual(1);
      }
    });
    fc.assert(property, {numRuns: 20, seed: 5});
    expect(seen.withheld).toBeGreaterThan(0);
    expect(seen.told).toBeGreaterThan(100);
  });
});
