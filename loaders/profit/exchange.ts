import type {Limits, Offers} from "./allocate.js";

interface Move {
  customer: number;
  to: number;
  gain: number;
  cost: number;
}

/** Above it what is left to gain is little, and takes long to find. */
const mostCustomers = 20_000;
/** Moves nearest to worth their money at the price, of which pairs and triples are tried. */
const mostMoves = 120;
const mostRounds = 60;

/**
 * A choice within the limits made better by moves that pay for one another: one customer gets more, one or two others less. With
 * few customers a budget that is not quite used up is what keeps a choice from the bound; `price` is the budget's dual price.
 */
export function exchange(offers: Offers, limits: Limits, choice: Uint8Array, price: number): Uint8Array {
  const {profit, outlay} = offers;
  const none = profit.length;
  if (choice.length > mostCustomers) return choice;
  const chosen = Uint8Array.from(choice);
  const count = new Float64Array(none + 1);
  let left = limits.budget;
  for (let i = 0; i < chosen.length; ++i) {
    ++count[chosen[i]];
    if (chosen[i] < none) left -= outlay[chosen[i]][i];
  }
  for (let round = 0; round < mostRounds; ++round) {
    const best = bestExchange();
    if (best === null) break;
    for (const {customer, to, cost} of best) {
      --count[chosen[customer]];
      ++count[to];
      chosen[customer] = to;
      left -= cost;
    }
  }
  return chosen;

  function bestExchange(): Move[] | null {
    const near = nearest();
    let best: Move[] | null = null;
    // differences of floating point are no gain
    let most = 1e-9;
    const consider = (moves: Move[]) => {
      let [gain, cost] = [0, 0];
      for (const move of moves) {
        gain += move.gain;
        cost += move.cost;
      }
      if (gain > most && cost <= left && hasRoom(moves)) [most, best] = [gain, moves];
    };
    for (const [i, a] of near.entries()) {
      consider([a]);
      for (let j = i + 1; j < near.length; ++j) {
        const b = near[j];
        if (a.customer === b.customer) continue;
        consider([a, b]);
        if (a.gain + b.gain <= most && i > 40) continue;
        for (let k = j + 1; k < Math.min(near.length, 40); ++k) {
          const c = near[k];
          if (c.customer !== a.customer && c.customer !== b.customer) consider([a, b, c]);
        }
      }
    }
    return best;
  }

  /** What loses least, or gains most, at the price. */
  function nearest(): Move[] {
    const moves: (Move & {reduced: number})[] = [];
    for (let i = 0; i < chosen.length; ++i) {
      const from = chosen[i];
      for (let to = 0; to <= none; ++to) {
        if (to === from || at(profit, to, i) < 0) continue;
        const gain = at(profit, to, i) - at(profit, from, i);
        const cost = at(outlay, to, i) - at(outlay, from, i);
        moves.push({customer: i, to, gain, cost, reduced: gain - price * cost});
      }
    }
    return moves.sort((a, b) => b.reduced - a.reduced).slice(0, mostMoves);
  }

  function hasRoom(moves: readonly Move[]): boolean {
    for (const {to} of moves) {
      if (to === none) continue;
      let after = count[to];
      for (const move of moves) after += Number(move.to === to) - Number(chosen[move.customer] === to);
      if (after > limits.capacity[to]) return false;
    }
    return true;
  }
}

/** Of no action, the last code, nothing. */
function at(columns: readonly Float64Array[], a: number, i: number): number {
  return a === columns.length ? 0 : columns[a][i];
}
