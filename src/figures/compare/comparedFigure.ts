import {besideOf} from "../../data/besideOf.js";
import type {Columns} from "../../data/decode.js";
import type {Pairs} from "../../charts/pairedDots.js";
import {besideNames} from "../../words/compare/besideNames.js";
import {pairsHeading} from "../../words/compare/pairsHeading.js";
import {quantity} from "../../words/quantity.js";
import type {Context} from "../parts/context.js";
import type {Chart, Figure, Shown} from "../parts/figure.js";
import {isScored} from "../parts/isScored.js";
import {beforePairs} from "./beforePairs.js";
import {comparables} from "./comparables.js";
import {pairsOf} from "./pairsOf.js";
import {pairsTable} from "./pairsTable.js";

/** Draws paired dots; a page has it with its charts. */
export type DrawPairs = (pairs: Pairs, options?: Parameters<Chart["draw"]>[1]) => SVGSVGElement;

/**
 * What a figure shows where the selection is compared: paired dots, or what it shows anyway (`said`), which then says why it
 * is not compared. `compare` is as parseCompare gives it.
 */
export function comparedFigure(
  figure: Figure,
  said: Shown,
  {cube, context, compare, draw}: {cube: Columns; context: Context; compare: string; draw: DrawPairs}
): Shown {
  const {dimensions, filters, format, summary} = context;
  const left = (why: string): Shown => ({...said, note: [said.note, why].filter(Boolean).join(" ")});
  if (said.absent) return said;
  if (compare === "before") return beforePairs(figure, said, {cube, context, draw});
  const comparable = comparables[figure.id];
  const dimension = dimensions.find(({id, options}) => id === comparable?.by && options.length > 1);
  if (comparable === undefined || dimension === undefined) return left("Not compared.");
  if (comparable.scored && !isScored(summary)) return said;
  const whole = besideOf(cube, dimensions, {filters, compare});
  if (whole.same) return left("Not compared: both are the same customers.");
  if (whole.selection.totals.customers === 0) return left("Not compared: nobody is selected.");
  if (whole.comparison.totals.customers === 0) return left("Not compared: there is nobody to compare with.");
  const beside = besideOf(cube, dimensions, {filters, compare, without: dimension.id});
  if (beside.same) return left(`Not compared: this figure is by ${dimension.label.toLowerCase()} itself.`);
  const {names, both} = namesOf();
  const {kind} = comparable.measure;
  const subject = typeof comparable.subject === "string" ? comparable.subject : comparable.subject(context);
  const pairs = {subject, names, rows: pairsOf(beside, dimension, comparable, format)};
  if (pairs.rows.every(({selection, comparison}) => selection === null && comparison === null)) return said;
  const counts = [beside.selection, beside.comparison].map(({totals, approximate}) => {
    return `${approximate ? "about " : ""}${quantity(format, totals.customers, "customer")}`;
  });
  const least = Math.min(beside.selection.totals.customers, beside.comparison.totals.customers);
  return {
    data: pairs,
    heading: pairsHeading(pairs, kind),
    caption: `${subject}: filled dots are ${names.selection} (${counts[0]}), hollow ones ${names.comparison} (${counts[1]}).`,
    scope: both && `Both: ${both}.`,
    note: least < few ? `Of so few customers a difference may be chance.` : undefined,
    as: {
      draw: (data, options) => draw(data as Pairs, options),
      rows: (data) => pairsTable(data as Pairs, {kind, by: dimension.label})
    }
  };

  /** A figure shows all values of its own dimension, so that a filter on that is in no name. */
  function namesOf() {
    const {[dimension!.id]: _, ...others} = filters;
    const own = compare.split(":")[0] === dimension!.id;
    const {both, ...names} = besideNames(others, own ? "everybody" : compare, dimensions);
    return {names, both};
  }
}

/** Customers. */
const few = 30;
