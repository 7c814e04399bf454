import {quickselect} from "d3";
import {MinimumQueue} from "./minimumQueue.js";

export interface Transport {
  /** of each unit its place, `places` where it has none */
  place: Uint8Array;
  /** how many units each place has */
  count: Int32Array;
  /** what one unit of capacity more would be worth; 0 where a place is not full */
  price: Float64Array;
}

/**
 * Puts each unit into one place or none so that the sum of `value[place][unit]` is greatest and no place has more units than
 * its capacity (Infinity: no limit). Only values above 0 are taken. The linear programme of such a transportation problem has
 * whole solutions; few places and many units are solved by successive best paths on the graph of places, where an edge is the
 * unit that gains most, or loses least, by the move (Ahuja, Magnanti and Orlin, 1993, Network Flows, section 9.7). The sum
 * is concave along such exchanges, so that where no path gains anything it is the greatest there is. `start`: prices of the
 * places to begin from, which change how long it takes, not what comes out.
 */
export function transport(
  value: readonly Float64Array[],
  capacity: ArrayLike<number>,
  {start = startPrices(value, capacity)}: {start?: ArrayLike<number>} = {}
): Transport {
  const places = value.length;
  const units = value[0]?.length ?? 0;
  if (!(places < 255)) throw new Error(`too many places: ${places} (255 are one byte)`);
  const place = new Uint8Array(units).fill(places);
  const count = new Int32Array(places + 1);
  let most = 0;
  for (let i = 0; i < units; ++i) {
    let best = 0;
    for (let a = 0; a < places; ++a) {
      most = Math.max(most, value[a][i]);
      if (value[a][i] > 0 && value[a][i] - start[a] > best) {
        best = value[a][i] - start[a];
        place[i] = a;
      }
    }
    ++count[place[i]];
  }
  // differences of floating point are no gain, and no reason to go in circles
  const tolerance = most * 1e-12;
  const valueAt = (a: number, i: number) => (a === places ? 0 : value[a][i]);
  const queues = new Map<number, Queue>();
  const spare = (a: number) => a === places || count[a] < capacity[a];

  for (let from = 0; from < places; ++from) {
    while (count[from] > capacity[from]) {
      const {gain, before} = bestPaths([from]);
      move(
        before,
        endOf(gain, (a) => a !== from && spare(a))
      );
    }
  }
  // each unit is where it gains most, and no price keeps any from a place with room
  if (Array.from(start).every((price) => price === 0) && value.every((_, a) => count[a] < capacity[a])) {
    return {place, count: count.slice(0, places), price: new Float64Array(places)};
  }
  const all = Array.from({length: places + 1}, (_, a) => a);
  for (;;) {
    const {gain, before} = bestPaths(all);
    const end = endOf(gain, spare);
    if (!(gain[end] > tolerance)) {
      const price = Float64Array.from({length: places}, (_, a) => (spare(a) ? 0 : Math.max(0, gain[a])));
      return {place, count: count.slice(0, places), price};
    }
    move(before, end);
  }

  /** What the best path to each place gains, from the best of `sources`; each path is simple. */
  function bestPaths(sources: readonly number[]): {gain: Float64Array; before: Int16Array} {
    const gain = new Float64Array(places + 1).fill(-Infinity);
    const before = new Int16Array(places + 1).fill(-1);
    for (const source of sources) gain[source] = 0;
    for (let round = 0, changed = true; changed && round < places; ++round) {
      changed = false;
      for (let a = 0; a <= places; ++a) {
        if (gain[a] === -Infinity) continue;
        for (let b = 0; b <= places; ++b) {
          if (a === b) continue;
          const through = gain[a] + gainOf(a, b);
          if (!(through > gain[b] + tolerance) || isOnPath(before, b, a)) continue;
          gain[b] = through;
          before[b] = a;
          changed = true;
        }
      }
    }
    return {gain, before};
  }

  function endOf(gain: Float64Array, may: (a: number) => boolean): number {
    let end = places;
    for (let a = 0; a < places; ++a) if (may(a) && gain[a] > gain[end]) end = a;
    return end;
  }

  /** Moves one unit along each edge of the path that ends at a place. */
  function move(before: Int16Array, end: number): void {
    for (let b = end, a = before[b]; a >= 0; b = a, a = before[b]) {
      const unit = queueOf(a, b).units.pop() as number;
      place[unit] = b;
      --count[a];
      ++count[b];
      for (const key of queues.keys()) {
        if (Math.floor(key / (places + 1)) === b) enqueue(queues.get(key) as Queue, unit, b, key % (places + 1));
      }
    }
  }

  function gainOf(a: number, b: number): number {
    const {units: waiting, most} = queueOf(a, b);
    // those who have moved on since
    while (waiting.length > 0 && place[waiting.first() as number] !== a) waiting.pop();
    const least = waiting.least();
    if (least !== undefined && least <= most) return -least;
    if (most === Infinity) return -Infinity;
    fill(a, b, Infinity);
    return gainOf(a, b);
  }

  /** Units of a place by what they lose by a move to another, made when it is first asked for. */
  function queueOf(a: number, b: number): Queue {
    return queues.get(a * (places + 1) + b) ?? fill(a, b, units > wholeQueue ? mostLost(a, b) : Infinity);
  }

  function fill(a: number, b: number, most: number): Queue {
    const queue = {units: new MinimumQueue(), most};
    for (let i = 0; i < units; ++i) if (place[i] === a) enqueue(queue, i, a, b);
    queues.set(a * (places + 1) + b, queue);
    return queue;
  }

  function enqueue({units: waiting, most}: Queue, unit: number, a: number, b: number): void {
    if (b < places && !(value[b][unit] > 0)) return;
    const lost = valueAt(a, unit) - valueAt(b, unit);
    if (lost <= most) waiting.push(unit, lost);
  }

  /** What about a thousand units of a place lose at most by the move, by a sample. */
  function mostLost(a: number, b: number): number {
    const lost: number[] = [];
    for (let i = 0; i < units; i += 50) {
      if (place[i] === a && (b === places || value[b][i] > 0)) lost.push(valueAt(a, i) - valueAt(b, i));
    }
    return lost.length > 40 ? (quickselect(lost, 20)[20] as number) : Infinity;
  }
}

/** Whether a place is among those that lead to the end of a path. */
function isOnPath(before: Int16Array, place: number, end: number): boolean {
  for (let a = end; a >= 0; a = before[a]) if (a === place) return true;
  return false;
}

/** Units by what they lose, as far as they lose no more than `most`. */
interface Queue {
  units: MinimumQueue;
  most: number;
}

/** Up to so many units a queue holds all of its place. */
const wholeQueue = 20_000;

/** A few rounds of setting each place's price to what its marginal unit would lose elsewhere, the other prices given. */
function startPrices(value: readonly Float64Array[], capacity: ArrayLike<number>): Float64Array {
  const units = value[0]?.length ?? 0;
  const price = new Float64Array(value.length);
  const lost = new Float64Array(units);
  for (let round = 0; round < 3; ++round) {
    for (let a = 0; a < value.length; ++a) {
      if (!(capacity[a] < units)) continue;
      let length = 0;
      for (let i = 0; i < units; ++i) {
        let other = 0;
        for (let b = 0; b < value.length; ++b) if (b !== a) other = Math.max(other, value[b][i] - price[b]);
        if (value[a][i] > other) lost[length++] = value[a][i] - other;
      }
      const marginal = length - 1 - capacity[a];
      price[a] = marginal < 0 ? 0 : (quickselect(lost.subarray(0, length), marginal)[marginal] as number);
    }
  }
  return price;
}
