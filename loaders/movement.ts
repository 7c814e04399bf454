import {quarterDays} from "./bands.js";
import type {Movement} from "./contract/movement.js";
import {schemaVersion} from "./contract/common.js";
import {formatDay} from "./day.js";
import {knownAt} from "./history/knownAt.js";
import {revenueBetween} from "./math/revenueBetween.js";
import type {History, Orders} from "./types.js";

const [quarter] = quarterDays;
const yearDays = 365;

/** Personas by name, and which of them fits recency (days), orders and net revenue so far. */
interface Nearest {
  names: string[];
  nearest(recency: number, frequency: number, monetary: number): number;
}

/**
 * Who moved between personas since a quarter ago: each customer of either day by the nearest of today's centres, from what was
 * known at the end of that day. `names` are what the personas are called, in the order of `nearest.names`. O(orders).
 */
export function movement({ledger, asOfDay, firstDay}: History, nearest: Nearest, names: readonly string[]): Movement {
  const thenDay = asOfDay - quarter;
  const told = {schemaVersion, from: formatDay(thenDay), to: formatDay(asOfDay)} as const;
  if (thenDay - quarter < firstDay) {
    const missing = `Too short a history to see moves: it takes two quarters, ${2 * quarter} days, of orders.`;
    return {...told, flows: [], missing};
  }
  const [then, now] = [thenDay, asOfDay].map((day) => stateAt(knownAt(ledger, day), day, nearest));
  // one more for those who were, or are, no customer
  const size = names.length + 1;
  const sums = Array.from({length: size * size}, () => ({
    customers: 0,
    revenueBefore: 0,
    revenue: 0,
    activeBefore: 0,
    active: 0
  }));
  for (let i = 0; i < ledger.count; ++i) {
    const cell = sums[then.persona[i] * size + now.persona[i]];
    ++cell.customers;
    cell.revenueBefore += then.revenue[i];
    cell.revenue += now.revenue[i];
    if (then.revenue[i] > 0) ++cell.activeBefore;
    if (now.revenue[i] > 0) ++cell.active;
  }
  const flows = sums.map(({customers, revenueBefore, revenue, ...active}, k) => ({
    before: names[Math.floor(k / size)] ?? null,
    after: names[k % size] ?? null,
    customers,
    revenueBefore: cents(revenueBefore),
    revenue: cents(revenue),
    ...active
  }));
  return {
    ...told,
    flows: flows.filter(({before, after, customers}) => customers > 0 && (before !== null || after !== null)),
    missing: null
  };
}

/** By the ledger's customers: the index of the persona, or how many there are for no customer; the last twelve months' revenue. */
function stateAt(orders: Orders, day: number, {names, nearest}: Nearest): {persona: Uint8Array; revenue: Float64Array} {
  const persona = new Uint8Array(orders.start.length - 1).fill(names.length);
  for (let i = 0; i < persona.length; ++i) {
    const [begin, end] = [orders.start[i], orders.start[i + 1]];
    if (begin === end) continue;
    let monetary = 0;
    for (let j = begin; j < end; ++j) monetary += orders.revenue[j];
    persona[i] = nearest(day - orders.day[end - 1] + 1, end - begin, monetary);
  }
  return {persona, revenue: revenueBetween(orders, day - yearDays + 1, day).revenue};
}

/** Major units, to the hundredth. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
