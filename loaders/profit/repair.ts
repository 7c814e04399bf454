import type {Limits, Offers} from "./allocate.js";

interface Move {
  customer: number;
  to: number;
  /** what it brings more, and costs more */
  gain: number;
  cost: number;
}

/**
 * A choice that keeps to the budget, near one that may not: first what loses least for what it saves is given up or made
 * cheaper, then what gains most for what it costs is taken up, as far as the money and the room go.
 */
export function repair({profit, outlay}: Offers, {capacity, budget}: Limits, choice: Uint8Array): Uint8Array {
  const none = profit.length;
  const chosen = Uint8Array.from(choice);
  const count = new Float64Array(none + 1);
  let left = budget;
  for (let i = 0; i < chosen.length; ++i) {
    ++count[chosen[i]];
    if (chosen[i] < none) left -= outlay[chosen[i]][i];
  }
  const room = (a: number) => a === none || count[a] < capacity[a];
  const worth = (columns: readonly Float64Array[], a: number, i: number) => (a === none ? 0 : columns[a][i]);

  // a customer moves once a round: what was made cheaper may have to be given up in the next
  while (left < 0) {
    const cheaper = moves(({cost}) => cost < 0).sort((a, b) => b.gain / -b.cost - a.gain / -a.cost);
    if (cheaper.length === 0) break;
    for (const move of cheaper) {
      if (left >= 0) break;
      make(move);
    }
  }
  for (let round = 0; round < 3; ++round) {
    const better = moves(({gain, cost}) => gain > 0 && cost <= left).sort(
      (a, b) => b.gain / Math.max(b.cost, 1e-12) - a.gain / Math.max(a.cost, 1e-12)
    );
    const made = better.filter((move) => move.cost <= left && make(move));
    if (made.length === 0) break;
  }
  return chosen;

  function moves(keep: (move: Move) => boolean): Move[] {
    const found: Move[] = [];
    for (let i = 0; i < chosen.length; ++i) {
      const from = chosen[i];
      for (let to = 0; to <= none; ++to) {
        if (to === from || !room(to) || worth(profit, to, i) < 0) continue;
        const move = {
          customer: i,
          to,
          gain: worth(profit, to, i) - worth(profit, from, i),
          cost: worth(outlay, to, i) - worth(outlay, from, i)
        };
        if (keep(move)) found.push(move);
      }
    }
    return found;
  }

  /** Whether there was still room, and the customer had not moved before. */
  function make({customer, to, cost}: Move): boolean {
    const from = chosen[customer];
    const now = worth(outlay, to, customer) - worth(outlay, from, customer);
    if (!room(to) || now !== cost) return false;
    --count[from];
    ++count[to];
    chosen[customer] = to;
    left -= cost;
    return true;
  }
}
