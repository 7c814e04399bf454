import type {Members} from "../../data/members.js";
import {isCosted} from "../../data/isCosted.js";
import {whatIf} from "../../data/whatIf.js";
import type {Supposed, WhatIf} from "../../data/whatIf.js";
import {whatIfCells} from "../../data/whatIfCells.js";
import type {WhatIfCells} from "../../data/whatIfCells.js";
import {profitMissing} from "../../words/profitMissing.js";
import {whatIfNote} from "../../words/whatIfNote.js";
import type {Context} from "./context.js";

/** What the figures of the what-if show: once, or once for each strength that is tried. */
export interface WhatIfView {
  results: readonly WhatIf[];
  budget: number | null;
  /** the effect that a reader supposes; undefined where it is the store's own, or one of several */
  effect?: number;
  /** in place of a heading of the numbers' own, and of the drawing, where there is nothing to tell */
  heading?: string;
  empty: string;
  scope: string;
  note: string;
  /** whether anything is known of what actions cost; else all is margin, and no profit */
  priced: boolean;
}

/**
 * Worked out from the customers that a page has read, or from cells of alike ones; where neither is published, as the build worked it
 * out at the store's own terms.
 */
export function whatIfView(
  {"profit.json": profit, "whatif.arrow": file}: Pick<Members, "profit.json"> & Partial<Pick<Members, "whatif.arrow">>,
  {summary, whatIf: {supposed, customers, scope} = {supposed: {}}}: Pick<Context, "summary" | "whatIf">
): WhatIfView {
  const missing = profitMissing(profit, summary);
  if (missing !== null) {
    return {
      results: [],
      budget: null,
      scope: "",
      note: "",
      priced: true,
      heading: missing.heading,
      empty: missing.sentence
    };
  }
  const cells = customers ?? (file && whatIfCells(file));
  if (cells === undefined) return published(profit);
  const {budget = profit.budget ?? undefined} = supposed;
  const results = workedOut(cells, profit, {...supposed, budget});
  const source = customers ? "customers" : "groups";
  return {
    ...shownOf(results, isCosted(profit.actions, supposed)),
    budget: budget ?? null,
    effect: supposed.effect,
    scope: scope ?? scopeOf(profit),
    note: whatIfNote(profit, {supposed, results, source, groups: cells.rows})
  };
}

/** Two figures show the same: what was worked out last is kept. */
function workedOut(cells: WhatIfCells, profit: Members["profit.json"], supposed: Supposed): WhatIf[] {
  const key = JSON.stringify(supposed);
  if (last?.cells !== cells || last.profit !== profit || last.key !== key) {
    last = {cells, profit, key, results: whatIf(cells, profit, supposed)};
  }
  return last.results;
}

let last: {cells: WhatIfCells; profit: Members["profit.json"]; key: string; results: WhatIf[]} | undefined;

function published(profit: Members["profit.json"]): WhatIfView {
  if (profit.curves.length === 0) {
    return {
      results: [],
      budget: null,
      scope: "",
      note: "",
      priced: true,
      empty: "Too few customers have a part in it to tell."
    };
  }
  const start = {customers: 0, profit: 0, outlay: 0};
  const results = profit.curves.map(({strength, all, best, byProfit, byOutlay}) => ({
    strength,
    all,
    best,
    chosen: null,
    breakEven: null,
    // a point of too few customers is none
    curve: [start, ...byProfit.filter(({customers}) => customers > 0)],
    frontier: [start, ...byOutlay.filter(({customers}) => customers > 0)]
  }));
  const note = whatIfNote(profit, {supposed: {}, results, source: "published", groups: 0});
  return {...shownOf(results, isCosted(profit.actions, {})), budget: null, scope: scopeOf(profit), note};
}

/** Without a line that rises there is nothing to draw. */
function shownOf(results: readonly WhatIf[], priced: boolean): Pick<WhatIfView, "results" | "empty" | "priced"> {
  if (!results.some(({all}) => all.customers > 0))
    return {results: [], priced, empty: "No action is due to these customers."};
  const rising = results.filter(({best, curve}) => best.customers > 0 && curve.length > 1);
  return {
    results: rising,
    priced,
    empty: priced
      ? "At these terms nobody would bring more than they cost."
      : "At these terms nobody would bring any margin."
  };
}

function scopeOf({policy}: Members["profit.json"]): string {
  return policy === "profit" ? "All customers who may get an action." : "All customers for whom an action is due.";
}
