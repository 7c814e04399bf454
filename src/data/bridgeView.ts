import type {Bridge, BridgeComparison, BridgeSide} from "../../loaders/contract/bridge.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Filters} from "../filters/filters.js";
import {findDimension} from "./findDimension.js";

/** Which comparison a reader asks for; what is left out, or does not exist, is chosen for them. */
export interface BridgeChoice {
  period?: string;
  base?: string;
}

/** One comparison, of the personas that the filters leave. */
export interface BridgeView {
  comparison: BridgeComparison;
  side: BridgeSide;
  /** of the whole; of personas no reason is told (see the contract) */
  reason: BridgeComparison["reason"];
  /** whether the change says more than how the customers were chosen: personas are of today, made by what they bought since */
  comparable: boolean;
  /** the comparison of the same period with the year before, of the same customers, where another is shown */
  likeForLike: BridgeSide | null;
  /** whether customers.arrow says what single customers did in this comparison: in the better of two alone */
  listed: boolean;
  /** personas asked for that are of too few to tell */
  untold: string[];
}

/** The comparison that is asked for, else of a quarter, else what there is; null where no two periods are whole. */
export function bridgeView(
  {comparisons}: Pick<Bridge, "comparisons"> & Partial<Bridge>,
  dimensions: readonly Dimension[],
  filters: Filters,
  {period, base}: BridgeChoice = {}
): BridgeView | null {
  const length = [period, "quarter", "month", "year"].find((one) => comparisons.some((row) => row.period === one));
  const own = comparisons.filter((row) => row.period === length);
  const comparison = own.find((row) => row.base === base) ?? own[0];
  if (comparison === undefined) return null;
  const {options} = findDimension(dimensions, "persona");
  const asked = filters.persona && options.filter(({slug}) => filters.persona?.includes(slug)).map(({label}) => label);
  const of = (row: BridgeComparison) =>
    asked ? together(row.personas.filter(({persona}) => asked.includes(persona))) : row;
  const better = own.find((row) => row.base === "year-before");
  return {
    comparison,
    side: of(comparison),
    reason: asked ? null : comparison.reason,
    comparable: !asked,
    likeForLike: better && better !== comparison ? of(better) : null,
    listed: comparison === own[0],
    untold: (asked ?? []).filter((name) => !comparison.personas.some(({persona}) => persona === name))
  };
}

/** Several personas as one. */
function together(sides: readonly BridgeSide[]): BridgeSide {
  if (sides.length === 1) return sides[0];
  const cents = (of: (side: BridgeSide) => number) => sides.reduce((sum, side) => sum + Math.round(of(side) * 100), 0);
  const steps = new Map<string, BridgeSide["steps"][number]>();
  for (const row of sides.flatMap((side) => side.steps)) {
    const sum = steps.get(row.steps.join()) ?? {steps: row.steps, customers: 0, amount: 0};
    steps.set(row.steps.join(), {
      ...sum,
      customers: sum.customers + row.customers,
      amount: (Math.round(sum.amount * 100) + Math.round(row.amount * 100)) / 100
    });
  }
  return {
    customers: sides.reduce((sum, {customers}) => sum + customers, 0),
    revenueBefore: cents(({revenueBefore}) => revenueBefore) / 100,
    revenue: cents(({revenue}) => revenue) / 100,
    steps: [...steps.values()]
  };
}
