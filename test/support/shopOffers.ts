import type {Offers} from "../../loaders/profit/allocate.js";
import {randomOf} from "./randomOf.js";

const terms = [
  {cost: 6, incentive: 0, effect: 0.25},
  {cost: 0.5, incentive: 10, effect: 0.15},
  {cost: 0.05, incentive: 0, effect: 0.02},
  {cost: 0.7, incentive: 2, effect: 0.06},
  {cost: 1, incentive: 5, effect: 0.08},
  {cost: 3, incentive: 0, effect: 0.1}
];

/**
 * What up to six actions bring and cost (a call for the few, offers, a mail, letters) of customers whose worth is skewed as
 * a shop's is, and how many of a thousand each can reach.
 */
export function shopOffers(customers: number, actions = 4, seed = 23): Offers & {capacity: number[]} {
  const random = randomOf(seed).uniform;
  const used = terms.slice(0, actions);
  const profit = used.map(() => new Float64Array(customers));
  const outlay = used.map(() => new Float64Array(customers));
  for (let i = 0; i < customers; ++i) {
    const risk = random();
    const worth = Math.exp(1 + 4 * random() * random() + random());
    for (const [a, {cost, incentive, effect}] of used.entries()) {
      const may = a > 0 || worth > 40;
      profit[a][i] = may ? effect * risk * (worth - incentive) - (1 - risk) * incentive - cost : -Infinity;
      outlay[a][i] = cost + incentive * (effect * risk + 1 - risk);
    }
  }
  const capacity = [20, 300, Infinity, 150, 50, 10]
    .slice(0, actions)
    .map((room) => Math.round((room * customers) / 1000));
  return {profit, outlay, capacity};
}
