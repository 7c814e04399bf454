import {frameOf, message} from "./parts/frame.js";
import type {ChartOptions} from "./parts/frame.js";
import {moneyCurves} from "./parts/moneyCurves.js";

/** What contacting some customers is expected to bring, major currency units. */
interface Reach {
  customers: number;
  profit: number;
}

/** What comes of contacting ever more customers, best first. */
export interface ProfitCurves {
  curves: readonly {
    /** the effect, where there are several; "" else */
    label: string;
    /** the effect in words, for the table */
    kept: string;
    points: readonly Reach[];
    /** those who bring more than they cost */
    best: Reach;
  }[];
  /** said where there are none */
  empty: string;
  /** whether no cost is known: then it is margin, and no profit */
  beforeCosts?: boolean;
}

/** Profit by how many customers are contacted, the best of them first: it rises as long as the next brings more than it costs. */
export function profitCurve(
  {curves, empty, beforeCosts = false}: ProfitCurves,
  options: ChartOptions = {}
): SVGSVGElement {
  const frame = frameOf(options, 300);
  const {format} = frame;
  if (curves.length === 0) return message(frame, empty);
  const told = curves.map(({label, best}) => {
    const most = `${format.count(best.customers)} customers bring ${format.moneyCompact(best.profit)}`;
    return label ? `${label} kept: ${most}` : most;
  });
  return moneyCurves(
    frame,
    `${beforeCosts ? "Margin, before any cost," : "Profit"} by customers contacted, at most: ${told.join("; ")}.`,
    {
      curves: curves.map(({label, points, best}) => ({
        label,
        points: points.map(({customers, profit}) => ({x: customers, y: profit})),
        mark: best.customers > 0 ? {x: best.customers, y: best.profit} : null
      })),
      x: {tick: format.countCompact, label: "customers contacted, best first", whole: true},
      y: {tick: format.moneyCompact, label: beforeCosts ? "margin, before any cost" : "profit"}
    }
  );
}
