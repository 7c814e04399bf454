import {transport, type Transport} from "../math/transport.js";
import type {Limits, Offers} from "./allocate.js";

export interface DualPrice {
  /** of one unit of money in the budget */
  price: number;
  /** the least of the bounds that were found: no choice within the limits brings more */
  bound: number;
  /** the best choices at prices on both sides of it: one costs no more than the budget, one no less */
  within: Transport;
  beyond: Transport;
}

interface Solved {
  price: number;
  /** value of the dual function there, and its slope */
  bound: number;
  slope: number;
  transport: Transport;
}

/** Above it, the price is looked for on every k-th customer first. */
const sampleSize = 20_000;
/** A bound that could be at most this share lower is good enough. */
const precision = 1e-4;

/**
 * The price of the budget at which the dual function is least: at each price the best choice within the capacities is
 * exact, and where the tangents at two prices meet is the next one (Kelley, 1960).
 */
export function dualPrice(offers: Offers, limits: Limits): DualPrice {
  const start = bracket(offers, limits);
  const solve = solveAt(offers, limits);
  let low = solve(start.low);
  while (low.slope > 0 && low.price > 0) low = solve(low.price > 1e-9 ? low.price / 2 : 0);
  // of choices that bring the same without a price one keeps to the budget
  if (low.slope > 0) return {price: 0, bound: low.bound, within: low.transport, beyond: low.transport};
  let high = solve(start.high);
  while (high.slope < 0) high = solve(high.price * 2);
  let bound = Math.min(low.bound, high.bound);
  for (let round = 0; round < 60; ++round) {
    const {price, value} = meeting(low, high);
    if (!(bound - value > precision * bound) || !(price > low.price && price < high.price)) break;
    const next = solve(price);
    bound = Math.min(bound, next.bound);
    if (next.slope <= 0) low = next;
    if (next.slope >= 0) high = next;
  }
  return {price: high.price, bound, within: high.transport, beyond: low.transport};
}

/** Prices between which the budget's is likely. */
function bracket(offers: Offers, {capacity, budget}: Limits): {low: number; high: number} {
  const customers = offers.profit[0].length;
  if (customers <= sampleSize) return {low: 0, high: 1};
  const every = Math.ceil(customers / sampleSize);
  const sampled = (columns: readonly Float64Array[]) =>
    columns.map((column) => column.filter((_, i) => i % every === 0));
  const {price} = dualPrice(
    {profit: sampled(offers.profit), outlay: sampled(offers.outlay)},
    {capacity: capacity.map((room) => Math.round(room / every)), budget: budget / every}
  );
  return {low: price * 0.98, high: price * 1.02};
}

function solveAt({profit, outlay}: Offers, {capacity, budget}: Limits): (price: number) => Solved {
  const value = profit.map((column) => new Float64Array(column.length));
  let start: ArrayLike<number> | undefined;
  return (price) => {
    for (const [a, column] of value.entries()) {
      for (let i = 0; i < column.length; ++i) column[i] = profit[a][i] - price * outlay[a][i];
    }
    const solved = transport(value, capacity, {start});
    start = solved.price;
    let [bound, spent] = [price * budget, 0];
    for (let i = 0; i < solved.place.length; ++i) {
      const a = solved.place[i];
      if (a === value.length) continue;
      bound += value[a][i];
      spent += outlay[a][i];
    }
    return {price, bound, slope: budget - spent, transport: solved};
  };
}

/** Where two tangents of a convex function meet; the function is nowhere between them below that. */
function meeting(low: Solved, high: Solved): {price: number; value: number} {
  const price = (high.bound - low.bound + low.slope * low.price - high.slope * high.price) / (low.slope - high.slope);
  return {price, value: low.bound + low.slope * (price - low.price)};
}
