import type {CubeMeasure} from "../../../loaders/contract/columns.js";
import type {Dimension} from "../../../loaders/contract/dimensions.js";
import {major, meanRisk} from "../../data/units.js";
import type {Selection} from "../../filters/select.js";
import type {PairKind} from "../../words/compare/pairTexts.js";

/** What is compared of the values of a dimension, in their order: nothing that grows with the number of customers. */
export interface Measure {
  kind: PairKind;
  /** null where a value has nobody, or where a small group is not told */
  values(selection: Selection, dimension: Dimension): (number | null)[];
  /** how many customers the number of each value is a share or a mean of, where chance can be told from that */
  counts?(selection: Selection, dimension: Dimension): ArrayLike<number>;
}

/** Which part of a measure each value has. */
function shareOf(measure: CubeMeasure): Measure {
  return {
    kind: "share",
    values: (selection, dimension) => {
      const total = selection.totals[measure];
      return told(selection, dimension, {empty: 0}, (code, by) => (total > 0 ? by(measure)[code] / total : null));
    }
  };
}

export const customerShare: Measure = {
  ...shareOf("customers"),
  counts: ({totals}, {values}) => values.map(() => totals.customers)
};

export const revenueShare = shareOf("revenue");

export const yearRevenueShare = shareOf("revenueYear");

export const churnRisk: Measure = {
  kind: "share",
  values: (selection, dimension) =>
    told(selection, dimension, {empty: null}, (code, by) => meanRisk(by("riskSum")[code], by("customers")[code])),
  counts: (selection, {id}) => selection.by(id, "customers")
};

export const atRiskEach: Measure = {
  kind: "money",
  values: (selection, dimension) =>
    told(selection, dimension, {empty: null}, (code, by) => major(by("revenueAtRisk")[code]) / by("customers")[code])
};

/** One number a value; `empty` for one that nobody has, none where "nobody" may be a few. */
function told(
  selection: Selection,
  {id, values, approximate = false}: Dimension,
  {empty}: {empty: number | null},
  value: (code: number, by: (measure: CubeMeasure) => Float64Array) => number | null
): (number | null)[] {
  const known = new Map<CubeMeasure, Float64Array>();
  const by = (measure: CubeMeasure): Float64Array => {
    const sums = known.get(measure) ?? selection.by(id, measure);
    known.set(measure, sums);
    return sums;
  };
  return values.map((_, code) => {
    if (by("customers")[code] === 0) return approximate || selection.totals.customers === 0 ? null : empty;
    const number = value(code, by);
    return number !== null && Number.isFinite(number) ? number : null;
  });
}
