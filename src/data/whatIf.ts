import type {ActionTerms, Profit} from "../../loaders/contract/profit.js";
import {atStrength} from "./atStrength.js";
import {profitLines} from "./profitLines.js";
import type {ProfitLines} from "./profitLines.js";
import {strengthOf} from "./strengthOf.js";
import {strengths} from "./strengths.js";
import {supposedTerms} from "./supposedTerms.js";
import type {WhatIfCells} from "./whatIfCells.js";

/** What a reader supposes of all actions; what is left out stays as the store's config has it. */
export interface Supposed extends Pick<ActionTerms, "cost" | "incentive" | "effect"> {
  margin?: number;
  budget?: number;
}

/** Some customers, what contacting them is expected to bring and to cost. */
export interface Contacted {
  customers: number;
  profit: number;
  outlay: number;
}

/** And who has a part in it. */
export interface Counted extends Contacted {
  /** of whom there is any profit or loss, and any outlay */
  earning: number;
  costing: number;
}

/** What can be had of these customers if the actions are so strong. */
export interface WhatIf<Some extends Contacted = Contacted> {
  /** the effect that is taken of each; null: what the config says of it */
  strength: number | null;
  /** all who may be contacted, each with the action that brings the most of them */
  all: Some;
  /** those of them who bring more than they cost */
  best: Some;
  /** the best within the budget; null without one */
  chosen: Contacted | null;
  /** the effect from which on contacting all of them pays; null where no effect does, or nothing costs anything */
  breakEven: number | null;
  /** best customers first: what the first so many bring together */
  curve: readonly Some[];
  /** the most that each budget brings, up to what the best cost */
  frontier: readonly Some[];
}

/**
 * What actions would bring under other terms: once as strong as they are taken to be or, where nobody says how strong, once for
 * each of `strengths`. Capacities are left aside. Of cells it is the exact profit of a choice that can be carried out; of rows of one
 * customer it is the best.
 */
export function whatIf(
  cells: WhatIfCells,
  {actions, grossMargin}: Pick<Profit, "grossMargin"> & {actions: readonly {terms: ActionTerms}[]},
  {margin = grossMargin, budget, ...supposed}: Supposed = {}
): WhatIf<Counted>[] {
  const {customers, risk, order, riskOrder} = cells;
  const worth = Float64Array.from(cells.loss, (loss) => margin * loss);
  const riskWorth = Float64Array.from(cells.riskLoss, (loss) => margin * loss);
  const prospects = {customers, risk, worth, riskWorth, order, riskOrder, margin};
  const offers = actions.map(({terms: given}) => {
    const terms = supposedTerms(given, supposed);
    return {terms, lines: profitLines(prospects, terms)};
  });
  const told = offers.some(({terms}) => strengthOf(terms) !== null);
  const supposedStrengths = supposed.effect !== undefined ? [supposed.effect] : told ? [null] : strengths;
  return supposedStrengths.map((strength) => scenario(cells, offers, {strength, budget}));
}

interface Offer {
  terms: ActionTerms;
  lines: ProfitLines;
}

function scenario(
  cells: WhatIfCells,
  offers: readonly Offer[],
  {strength, budget}: {strength: number | null; budget: number | undefined}
): WhatIf<Counted> {
  const strong = offers.map(({terms}) => strengthOf(terms) ?? strength);
  const most = {customers: [] as number[], profit: [] as number[], outlay: [] as number[]};
  const steps: Contacted[] = [];
  const [all, best] = [nobody(), nobody()];
  let [gain, burden] = [0, 0];
  for (let row = 0; row < cells.rows; ++row) {
    const may: Offered[] = [];
    let first: Offered | undefined;
    for (let k = 0; k < offers.length; ++k) {
      const s = strong[k];
      if (s === null || Math.floor(cells.eligible[row] / 2 ** k) % 2 === 0) continue;
      const offered = {...atStrength(offers[k].lines, row, s), place: k};
      may.push(offered);
      if (first === undefined || offered.profit > first.profit) first = offered;
    }
    if (first === undefined) continue;
    const customers = cells.customers[row];
    add(all, customers, first);
    most.customers.push(customers);
    most.profit.push(first.profit);
    most.outlay.push(first.outlay);
    if (offers[first.place].terms.extraOrders === undefined) {
      gain += offers[first.place].lines.gain[row];
      burden += offers[first.place].lines.burden[row];
    }
    if (!(first.profit > 0)) continue;
    add(best, customers, first);
    stepsUp(may, customers, steps);
  }
  const frontier = frontierOf(steps);
  return {
    strength,
    all,
    best,
    chosen: budget === undefined ? null : within(frontier, budget),
    breakEven: gain > 0 && burden > 0 && burden <= gain ? burden / gain : null,
    curve: thinned(curveOf(most)),
    frontier: thinned(frontier)
  };
}

interface Offered {
  profit: number;
  outlay: number;
  place: number;
}

function nobody(): Counted {
  return {customers: 0, profit: 0, outlay: 0, earning: 0, costing: 0};
}

/** Those who come to less than a cent have no part. */
function add(sum: Counted, customers: number, {profit, outlay}: Pick<Contacted, "profit" | "outlay">): void {
  sum.customers += customers;
  if (Math.abs(profit) >= 0.01 * customers) sum.earning += customers;
  if (outlay >= 0.01 * customers) sum.costing += customers;
  sum.profit += profit;
  sum.outlay += outlay;
}

/**
 * The actions of one row that are worth their outlay at some price of the budget, the cheapest first: what each brings and costs more
 * than the one before it. Each brings less for its money than the one before (the upper hull).
 */
function stepsUp(may: Offered[], customers: number, steps: Contacted[]): void {
  let at = {profit: 0, outlay: 0};
  let fresh = customers;
  let rest = may.filter(({profit}) => profit > 0);
  while (rest.length > 0) {
    const from = at;
    const next = rest.reduce((a, b) => (ratio(b, from) > ratio(a, from) ? b : a));
    steps.push({customers: fresh, profit: next.profit - at.profit, outlay: next.outlay - at.outlay});
    at = next;
    fresh = 0;
    rest = rest.filter(({profit, outlay}) => profit > next.profit && outlay > next.outlay);
  }
}

function ratio(to: Pick<Offered, "profit" | "outlay">, from: Pick<Offered, "profit" | "outlay">): number {
  return (to.profit - from.profit) / Math.max(to.outlay - from.outlay, 1e-9);
}

/** The most for each budget: what brings most for its money first. */
function frontierOf(steps: readonly Contacted[]): Counted[] {
  const worth = Float64Array.from(steps, ({profit, outlay}) => profit / Math.max(outlay, 1e-9));
  return summed(ranked(worth), (i) => steps[i]);
}

function curveOf({customers, profit, outlay}: {customers: number[]; profit: number[]; outlay: number[]}): Counted[] {
  const each = Float64Array.from(profit, (amount, i) => amount / customers[i]);
  return summed(ranked(each), (i) => ({customers: customers[i], profit: profit[i], outlay: outlay[i]}));
}

/** Indices, the greatest first; equals as they stand. */
function ranked(values: Float64Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[b] - values[a] || a - b);
}

function summed(order: Uint32Array, of: (i: number) => Contacted): Counted[] {
  const sum = nobody();
  const points = [nobody()];
  for (const i of order) {
    const step = of(i);
    add(sum, step.customers, step);
    points.push({...sum});
  }
  return points;
}

/** What a budget buys along the frontier; the last step as far as the money goes. */
function within(frontier: readonly Contacted[], budget: number): Contacted {
  const over = frontier.findIndex(({outlay}) => outlay > budget);
  if (over < 0) return frontier[frontier.length - 1];
  if (over === 0) return nobody();
  const [from, to] = [frontier[over - 1], frontier[over]];
  const part = (budget - from.outlay) / (to.outlay - from.outlay);
  const between = (a: number, b: number) => a + part * (b - a);
  return {
    customers: between(from.customers, to.customers),
    profit: between(from.profit, to.profit),
    outlay: budget
  };
}

/** More points than this a line of a chart cannot show. */
const mostPoints = 160;

/** Some of the points: the ends, the highest, and others so far apart that each is worth drawing. */
function thinned<Some extends Contacted>(points: readonly Some[]): Some[] {
  if (points.length <= mostPoints) return [...points];
  let highest = 0;
  for (let i = 0; i < points.length; ++i) if (points[i].profit > points[highest].profit) highest = i;
  const kept = new Set([0, highest, points.length - 1]);
  for (let k = 0; k < mostPoints; ++k) kept.add(Math.round((k * (points.length - 1)) / (mostPoints - 1)));
  return [...kept].sort((a, b) => a - b).map((i) => points[i]);
}
