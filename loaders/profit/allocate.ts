import {transport, type Transport} from "../math/transport.js";
import {searchCore} from "./core.js";
import {dualPrice} from "./dualPrice.js";
import {exchange} from "./exchange.js";
import {repair} from "./repair.js";

export interface Offers {
  /** by action, one value a customer: what it is expected to bring; -Infinity where it may not be done */
  profit: readonly Float64Array[];
  /** what it is expected to cost; 0 or more */
  outlay: readonly Float64Array[];
}

export interface Limits {
  /** by action; Infinity where there is none */
  capacity: readonly number[];
  /** Infinity where there is none */
  budget: number;
}

export interface Allocation {
  /** of each customer the action's index, or the number of actions for none */
  choice: Uint8Array;
  profit: number;
  outlay: number;
  /** no choice within the limits brings more */
  bound: number;
  /** what room for one customer more would bring, by action; 0 where there is room */
  price: Float64Array;
  /** what one more of the currency in the budget would bring; 0 where it is not used up */
  budgetPrice: number;
}

/** Nearer than this share to the bound a choice is not looked for again. */
const near = 1e-3;
/** The search is finer, and takes longer, where the one before it did not come near. */
const states = [1e7, 3e7, 1e8];

/**
 * Who gets which action, at most one each, so that together they bring the most. Within capacities alone it is exact. Under a
 * budget it is the best choice at the budget's dual price (Fisher, 1981, Management Science 27(1)), put right so that it
 * keeps to the budget, and better by all that a few customers' other choices can bring; what it may fall short of the best is
 * `bound` - `profit`.
 */
export function allocate(all: Offers, {capacity, budget}: Limits): Allocation {
  const free = transport(all.profit, capacity);
  const {profit, outlay} = totalsOf(all, free.place);
  if (outlay <= budget) return {choice: free.place, profit, outlay, bound: profit, price: free.price, budgetPrice: 0};
  const offers = affordable(all, budget);
  const {bound: relaxed, price: budgetPrice, within, beyond} = dualPrice(offers, {capacity, budget});
  const limits = {capacity, budget};
  const choices = [within, beyond].map(({place}) =>
    exchange(offers, limits, repair(offers, limits, place), budgetPrice)
  );
  const totals = choices.map((choice) => totalsOf(offers, choice));
  const best = totals[1].profit > totals[0].profit ? 1 : 0;
  let known = {choice: choices[best], ...totals[best], bound: relaxed};
  for (const mostStates of states) {
    if (known.bound - known.profit <= near * known.bound) break;
    const {choice, bound} = searchCore(
      offers,
      limits,
      known,
      {budget: budgetPrice, capacity: within.price},
      mostStates
    );
    known = {choice, ...totalsOf(offers, choice), bound};
  }
  // where all that can be paid for is bought, more money would begin on what cannot
  const more = budgetPrice > 0 ? budgetPrice : dualPrice(all, limits).price;
  return {...known, bound: Math.max(known.bound, known.profit), price: within.price, budgetPrice: more};
}

/** What alone costs more than there is, nobody gets. */
function affordable({profit, outlay}: Offers, budget: number): Offers {
  return {
    profit: profit.map((column, a) => column.map((value, i) => (outlay[a][i] > budget ? -Infinity : value))),
    outlay
  };
}

/** What a choice brings and costs. */
function totalsOf({profit, outlay}: Offers, choice: Transport["place"]): {profit: number; outlay: number} {
  const total = {profit: 0, outlay: 0};
  for (let i = 0; i < choice.length; ++i) {
    if (choice[i] === profit.length) continue;
    total.profit += profit[choice[i]][i];
    total.outlay += outlay[choice[i]][i];
  }
  return total;
}
