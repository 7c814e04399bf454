import {transport, type Transport} from "../math/transport.js";
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

/**
 * Who gets which action, at most one each, so that together they bring the most. Within capacities alone it is exact. Under a
 * budget it is the best choice at the budget's dual price (Fisher, 1981, Management Science 27(1)), put right so that it
 * keeps to the budget; what it may fall short of the best is `bound` - `profit`, of which some is the bound's: it lets the last
 * customer that the money reaches have a part of an action.
 */
export function allocate(offers: Offers, {capacity, budget}: Limits): Allocation {
  const free = transport(offers.profit, capacity);
  const {profit, outlay} = totalsOf(offers, free.place);
  if (outlay <= budget) return {choice: free.place, profit, outlay, bound: profit, price: free.price, budgetPrice: 0};
  const {bound, price: budgetPrice, within, beyond} = dualPrice(offers, {capacity, budget});
  const limits = {capacity, budget};
  const choices = [within, beyond].map(({place}) =>
    exchange(offers, limits, repair(offers, limits, place), budgetPrice)
  );
  const totals = choices.map((choice) => totalsOf(offers, choice));
  const best = totals[1].profit > totals[0].profit ? 1 : 0;
  return {choice: choices[best], ...totals[best], bound, price: within.price, budgetPrice};
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
