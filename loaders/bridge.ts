import {comparablePeriods} from "./bridge/comparablePeriods.js";
import {sides} from "./bridge/sides.js";
import {stepsBetween} from "./bridge/stepsBetween.js";
import {bridgePeriods, type Bridge, type BridgePeriod} from "./contract/bridge.js";
import {schemaVersion} from "./contract/common.js";
import {formatDay} from "./day.js";
import type {History} from "./types.js";

/**
 * Why revenue changed: the newest whole month, quarter and year against earlier ones, by what customers did. `step` is what each
 * of today's customers did in the better comparison of each length: 0 nothing, or 1 + the index in `bridgeSteps`; all 0 where
 * there is none. O(orders).
 */
export function bridge(
  history: History,
  personas: {names: string[]; assignment: Uint8Array}
): {member: Bridge; step: Record<BridgePeriod, Uint8Array>} {
  const {customers, ledger} = history;
  // the ledger's first customers are those of today
  const groupOf = Int32Array.from({length: ledger.count}, (_, i) =>
    i < customers.count ? personas.assignment[i] : -1
  );
  const found = comparablePeriods(history).map((comparable) => {
    const steps = stepsBetween(history, comparable);
    return {comparable, steps, ...sides(steps, groupOf, personas.names.length)};
  });
  const comparisons = found.map(({comparable: {period, base, current, before}, whole, groups}) => ({
    period,
    base,
    current: {from: formatDay(current.from), to: formatDay(current.to)},
    before: {from: formatDay(before.from), to: formatDay(before.to)},
    lagDays: history.asOfDay - current.to,
    ...whole,
    personas: groups.map((side, code) => ({persona: personas.names[code], ...side}))
  }));
  const stepOf = (period: BridgePeriod) =>
    found.find(({comparable}) => comparable.period === period)?.steps.step.slice(0, customers.count) ??
    new Uint8Array(customers.count);
  return {
    member: {schemaVersion, comparisons},
    step: Object.fromEntries(bridgePeriods.map((period) => [period, stepOf(period)])) as Record<
      BridgePeriod,
      Uint8Array
    >
  };
}
