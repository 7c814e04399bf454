import {bridgeSteps, type BridgeStep} from "../contract/bridge.js";
import {isKept} from "../history/isKept.js";
import {keptRevenue} from "../history/keptRevenue.js";
import type {History} from "../types.js";
import type {Comparable} from "./comparablePeriods.js";

/** One value for each of the ledger's customers. */
export interface CustomerSteps {
  /** 0 who ordered in neither period, else 1 + the index in `bridgeSteps` */
  step: Uint8Array;
  /** net revenue of the two periods, ten-thousandths of the currency's major unit */
  before: Float64Array;
  current: Float64Array;
}

/**
 * What each customer did from one period to the other. Both are as they were known equally long after their ends: returns come
 * late, and would flatter the later one. O(orders).
 */
export function stepsBetween({ledger, asOfDay}: History, {current, before}: Comparable): CustomerSteps {
  const {orders, count} = ledger;
  const knownBefore = before.to + (asOfDay - current.to);
  const result = {step: new Uint8Array(count), before: new Float64Array(count), current: new Float64Array(count)};
  for (let i = 0; i < count; ++i) {
    let [ordersBefore, ordersNow, known] = [0, 0, false];
    for (let j = orders.start[i]; j < orders.start[i + 1]; ++j) {
      const day = orders.day[j];
      if (day >= before.from && day <= before.to && isKept(ledger, j, knownBefore)) {
        ++ordersBefore;
        result.before[i] += Math.round(keptRevenue(ledger, j, knownBefore) * 10_000);
      }
      if (!isKept(ledger, j, asOfDay)) continue;
      known ||= day <= before.to;
      if (day >= current.from && day <= current.to) {
        ++ordersNow;
        result.current[i] += Math.round(keptRevenue(ledger, j, asOfDay) * 10_000);
      }
    }
    result.step[i] = ordersBefore + ordersNow === 0 ? 0 : 1 + bridgeSteps.indexOf(stepOf(i));

    function stepOf(i: number): BridgeStep {
      if (ordersNow === 0) return "stopped";
      if (ordersBefore === 0) return known ? "back" : "new";
      const change = result.current[i] - result.before[i];
      return change > 0 ? "more" : change < 0 ? "less" : "same";
    }
  }
  return result;
}
