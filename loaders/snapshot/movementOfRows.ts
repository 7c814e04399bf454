import {quarterDays} from "../bands.js";
import type {Movement} from "../contract/movement.js";
import {knownAt} from "../history/knownAt.js";
import {revenueBetween} from "../math/revenueBetween.js";
import type {Analysis} from "../pipeline.js";
import type {Measures} from "./measures.js";
import {significant} from "./roundMoney.js";

const yearDays = 365;

/**
 * The revenue of those who moved alike as the sum of what customers.arrow and quarters.arrow tell of each: so that none tells more of
 * anybody than these do.
 */
export function movementOfRows(
  movement: Movement,
  {history, nearest, persona}: Pick<Analysis, "history" | "nearest" | "persona">,
  {revenueYear}: Pick<Measures, "revenueYear">
): Movement {
  if (movement.flows.length === 0) return movement;
  const {ledger, asOfDay} = history;
  const thenDay = asOfDay - quarterDays[0];
  const then = knownAt(ledger, thenDay);
  const before = revenueBetween(then, thenDay - yearDays + 1, thenDay).revenue;
  const [from, to] = [personasOn(then, thenDay), personasOn(knownAt(ledger, asOfDay), asOfDay)];
  const sums = new Map<string, {before: number; now: number}>();
  for (let i = 0; i < ledger.count; ++i) {
    const key = `${from[i]} ${to[i]}`;
    const sum = sums.get(key) ?? {before: 0, now: 0};
    sum.before += significant(before[i]);
    sum.now += revenueYear[i] ?? 0;
    sums.set(key, sum);
  }
  const codeOf = (name: string | null) => (name === null ? -1 : persona.names.indexOf(name));
  return {
    ...movement,
    flows: movement.flows.map((flow) => {
      const sum = sums.get(`${codeOf(flow.before)} ${codeOf(flow.after)}`) ?? {before: 0, now: 0};
      return {...flow, revenueBefore: cents(sum.before), revenue: cents(sum.now)};
    })
  };

  /** -1 for no customer. */
  function personasOn({start, day, revenue}: ReturnType<typeof knownAt>, on: number): Int8Array {
    return Int8Array.from({length: ledger.count}, (_, i) => {
      const [begin, end] = [start[i], start[i + 1]];
      if (begin === end) return -1;
      let monetary = 0;
      for (let j = begin; j < end; ++j) monetary += revenue[j];
      return nearest.nearest(on - day[end - 1] + 1, end - begin, monetary);
    });
  }
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
