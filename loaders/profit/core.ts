import type {Limits, Offers} from "./allocate.js";

/** What makes another choice than the one that is best at the prices. */
interface Deviation {
  to: number;
  /** what it brings less at the prices; 0 or more */
  loss: number;
  /** what it saves of the money; below 0 what it takes more */
  saved: number;
}

interface Core {
  /** customers who may choose otherwise in a choice that is better than the one known */
  customers: number[];
  deviations: Deviation[][];
  /** of each customer, the best at the prices */
  usual: Uint8Array;
  /** of the budget, after the usual choice; below 0 where that takes too much */
  left: number;
  /** no choice brings more */
  bound: number;
  /** what a better choice may lose at most */
  gap: number;
}

/** Amounts of money are told apart as finely as this share of the bound, or as the states allow. */
const precision = 4e-4;

/**
 * Looks through all choices that may be better than `choice`, which is within the limits and brings `profit`: those that differ
 * from the best choice at the `prices` of the budget and of the capacities by customers who lose little by it (the core; Balas and
 * Zemel, 1980, Operations Research 28(5)). By dynamic programming over what is left of the money, rounded up for the bound and down
 * for the choice; customers times amounts are at most `mostStates`, a byte each. Returns the better of both choices and the lower of both bounds: what a part of a customer would bring is not in it.
 */
export function searchCore(
  offers: Offers,
  limits: Limits,
  known: {choice: Uint8Array; profit: number; bound: number},
  prices: {budget: number; capacity: Float64Array},
  mostStates: number
): {choice: Uint8Array; bound: number} {
  const core = coreOf(offers, limits, known, prices);
  const {customers, deviations, left, gap} = core;
  if (!(gap > 1e-9 * core.bound) || customers.length === 0) {
    return {choice: known.choice, bound: Math.max(known.profit, Math.min(known.bound, core.bound))};
  }
  const {low, high, most} = reachOf(deviations, left, gap);
  const fine = (precision * core.bound) / (prices.budget * (most + 1));
  const cells = Math.min(Math.ceil((high - low) / fine) + 1, Math.floor(mostStates / customers.length));
  if (cells < 100) return known;
  const grid = {low, size: (high - low) / (cells - 1), cells: cells + most + 2};
  const least = search(core, grid, Math.ceil);
  // each rounding may have left more than there is, by a cell
  const lost = Math.min(gap, leastLoss(least.losses, grid, (most + 1) * grid.size, prices.budget).loss);
  const bound = Math.max(known.profit, Math.min(known.bound, core.bound - lost));
  const found = search(core, grid, Math.floor);
  const best = leastLoss(found.losses, grid, 0, prices.budget);
  const choice = best.loss < gap && best.cell >= 0 ? found.trace(best.cell) : known.choice;
  return {choice: keeps(choice, offers, limits) ? choice : known.choice, bound};
}

function coreOf(
  {profit, outlay}: Offers,
  {capacity, budget}: Limits,
  known: {choice: Uint8Array; profit: number},
  prices: {budget: number; capacity: Float64Array}
): Core {
  const none = profit.length;
  const size = known.choice.length;
  const worth = (a: number, i: number) =>
    a === none ? 0 : profit[a][i] - prices.budget * outlay[a][i] - prices.capacity[a];
  const usual = new Uint8Array(size);
  let left = budget;
  let bound = prices.budget * budget;
  for (const [a, price] of prices.capacity.entries()) if (price > 0) bound += price * capacity[a];
  const best = new Float64Array(size);
  for (let i = 0; i < size; ++i) {
    // of equals the one that is known: the less has to be changed
    let [at, most] = [known.choice[i], worth(known.choice[i], i)];
    for (let a = 0; a <= none; ++a) if (worth(a, i) > most + 1e-12) [at, most] = [a, worth(a, i)];
    usual[i] = at;
    best[i] = most;
    bound += most;
    if (at < none) left -= outlay[at][i];
  }
  const gap = bound - known.profit;
  const customers: number[] = [];
  const deviations: Deviation[][] = [];
  for (let i = 0; i < size; ++i) {
    const some: Deviation[] = [];
    for (let to = 0; to <= none; ++to) {
      const loss = best[i] - worth(to, i);
      if (to === usual[i] || !(loss <= gap)) continue;
      const now = usual[i] === none ? 0 : outlay[usual[i]][i];
      some.push({to, loss: Math.max(0, loss), saved: now - (to === none ? 0 : outlay[to][i])});
    }
    if (some.length > 0) customers.push(i);
    if (some.length > 0) deviations.push(some);
  }
  return {customers, deviations, usual, left, bound, gap};
}

/** How many deviations a choice can have that loses no more than `gap`, and between which amounts what is left of the money stays. */
function reachOf(
  deviations: readonly Deviation[][],
  left: number,
  gap: number
): {low: number; high: number; most: number} {
  const losses = deviations.map((some) => Math.min(...some.map(({loss}) => loss))).sort((a, b) => a - b);
  let [most, sum] = [0, 0];
  for (const loss of losses) if ((sum += loss) <= gap) ++most;
  const largest = (sign: 1 | -1) =>
    deviations
      .map((some) => Math.max(0, ...some.map(({saved}) => sign * saved)))
      .sort((a, b) => b - a)
      .slice(0, most)
      .reduce((total, saved) => total + saved, 0);
  return {low: Math.min(0, left) - largest(-1), high: Math.max(0, left) + largest(1), most};
}

interface Grid {
  low: number;
  size: number;
  cells: number;
}

/** The least that is lost for each amount that may be left, and how to come there. */
function search(
  {customers, deviations, usual, left, gap}: Core,
  {low, size, cells}: Grid,
  round: (cells: number) => number
): {losses: Float64Array; trace: (cell: number) => Uint8Array} {
  const tiny = round === Math.ceil ? -1e-9 : 1e-9;
  const cellsOf = (money: number) => round(money / size + tiny);
  let losses = new Float64Array(cells).fill(Infinity);
  losses[Math.max(0, cellsOf(left - low))] = 0;
  const made = deviations.map((some) => {
    const before = losses;
    losses = before.slice();
    const way = new Uint8Array(cells);
    for (const [d, {loss, saved}] of some.entries()) {
      const step = cellsOf(saved);
      for (let cell = Math.max(0, -step); cell < cells; ++cell) {
        const sum = before[cell] + loss;
        if (!(sum <= gap)) continue;
        const to = Math.min(cells - 1, cell + step);
        if (sum < losses[to]) [losses[to], way[to]] = [sum, d + 1];
      }
    }
    return way;
  });
  const trace = (cell: number): Uint8Array => {
    const choice = Uint8Array.from(usual);
    for (let k = customers.length - 1; k >= 0; --k) {
      const d = made[k][cell] - 1;
      if (d < 0) continue;
      choice[customers[k]] = deviations[k][d].to;
      cell -= cellsOf(deviations[k][d].saved);
    }
    return choice;
  };
  return {losses, trace};
}

/** Where least is lost, with what the money that is left would have brought; `slack` of it may not be there. */
function leastLoss(
  losses: Float64Array,
  {low, size}: Grid,
  slack: number,
  price: number
): {loss: number; cell: number} {
  let best = {loss: Infinity, cell: -1};
  for (const [cell, loss] of losses.entries()) {
    const left = low + cell * size;
    if (left < -1e-9 * size) continue;
    const sum = loss + price * Math.max(0, left - slack);
    if (sum < best.loss) best = {loss: sum, cell};
  }
  return best;
}

function keeps(choice: Uint8Array, {profit, outlay}: Offers, {capacity, budget}: Limits): boolean {
  const count = new Float64Array(profit.length);
  let spent = 0;
  for (const [i, a] of choice.entries()) {
    if (a === profit.length) continue;
    if (profit[a][i] === -Infinity) return false;
    ++count[a];
    spent += outlay[a][i];
  }
  return spent <= budget && count.every((n, a) => n <= capacity[a]);
}
