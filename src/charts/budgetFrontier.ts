import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {moneyCurves} from "./parts/moneyCurves.js";

/** What some spending is expected to bring, major currency units. */
interface Spending {
  outlay: number;
  profit: number;
}

/** The most that each budget brings. */
export interface BudgetFrontiers {
  curves: readonly {
    /** the effect, where there are several; "" else */
    label: string;
    /** the effect in words, for the table */
    kept: string;
    points: readonly Spending[];
    /** what the budget buys; null without one */
    chosen: Spending | null;
  }[];
  budget: number | null;
  /** said where there are none */
  empty: string;
}

/** Profit by what is spent, what brings most for its money first: the most that any budget can bring. */
export function budgetFrontier({curves, budget, empty}: BudgetFrontiers, options: ChartOptions = {}): SVGSVGElement {
  const frame = frameOf(options, 300);
  const {format} = frame;
  if (curves.length === 0) return message(frame, empty);
  const told = curves.map(({label, points, chosen}) => {
    const {outlay, profit} = chosen ?? points[points.length - 1];
    const most = `${format.moneyCompact(outlay)} bring ${format.moneyCompact(profit)}`;
    return label ? `${label} kept: ${most}` : most;
  });
  return moneyCurves(frame, `Profit by what is spent: ${told.join("; ")}.`, {
    curves: curves.map(({label, points, chosen}) => ({
      label,
      points: points.map(({outlay, profit}) => ({x: outlay, y: profit})),
      mark: chosen && chosen.outlay > 0 ? {x: chosen.outlay, y: chosen.profit} : null
    })),
    at: budget ?? undefined,
    x: {tick: format.moneyCompact, label: "spent on contacts and incentives"},
    y: {tick: format.moneyCompact, label: "profit"}
  });
}
