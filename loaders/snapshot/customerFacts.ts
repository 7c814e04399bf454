import type {Analysis} from "../pipeline.js";
import {border} from "./border.js";
import type {Border} from "./border.js";
import type {Measures} from "./measures.js";
import {roundRecency} from "./roundRecency.js";
import {weeksGap} from "./weeksGap.js";

/** What a customer's own page tells beside the measures; one value a customer. */
export interface CustomerFacts {
  /** days since the first order */
  tenure: Int32Array;
  /** days: the median of the customer's own gaps between order days; NaN where they are too few */
  usualGap: Float64Array;
  /** days from the as-of day until another order has come with a chance of a quarter, a half, three quarters; NaN where unknown */
  nextOrder: {low: Float64Array; middle: Float64Array; high: Float64Array};
  border: Border;
  /** what each feature adds to the log odds of churn, by feature; null without a churn model */
  odds: ReadonlyMap<string, Float64Array> | null;
}

const week = 7;
/** Days: what the first order's day is told to, a union of the weeks that silence is told to. */
const month = 4 * week;
/** Log odds: steps of a quarter are factors of 1.3 in the odds, about what one can say of one customer. */
const oddsStep = 0.25;

/**
 * Where `rounded`, all is made from what the table tells of the customer (the silence to the week, the spend to two digits)
 * and from the first order's day to four weeks, then rounded in its turn: nobody finds out more by it than that.
 */
export function customerFacts(analysis: Analysis, measures: Measures, {rounded}: {rounded: boolean}): CustomerFacts {
  const {history, action, worth, risk} = analysis;
  const {customers, orders} = history;
  const {recency} = measures;
  const tenure = rounded ? roundTenure(analysis, recency) : customers.tenure;
  const {outlook} = worth;
  const expected =
    outlook &&
    Array.from({length: customers.count}, (_, i) => {
      const days = new Set(orders.day.subarray(orders.start[i], orders.start[i + 1]));
      return outlook({repeats: days.size - 1, tenure: tenure[i], silence: recency[i] - 1});
    });
  // a model that does not tell single customers apart does not tell when they come
  const shown = worth.member.perCustomer.shown ? expected : null;
  const days = (chance: number) =>
    Float64Array.from({length: customers.count}, (_, i) => {
      const exact = shown?.[i].daysTo(chance) ?? NaN;
      return rounded ? week * Math.ceil(exact / week) : exact;
    });
  const noOrder = expected && expected.map((one) => one.noOrder);
  const parts = risk.parts(rounded ? {recency, tenure, monetary: measures.monetary, noOrder} : undefined);
  const step = rounded ? oddsStep : 0.01;
  return {
    tenure,
    usualGap: rounded ? action.gapDays.map((gap, i) => (gap > 0 ? weeksGap(history, i) : gap)) : action.gapDays,
    nextOrder: {low: days(0.25), middle: days(0.5), high: days(0.75)},
    border: border(analysis, measures),
    odds:
      parts &&
      new Map(
        parts.features.map((feature, j) => [
          feature,
          Float64Array.from({length: customers.count}, (_, i) => {
            const part = parts.values[i * parts.features.length + j];
            return Math.round(part / step) * step;
          })
        ])
      )
  };
}

/** To four weeks; of who has ordered once, the silence says it. No shorter than the silence. */
function roundTenure({history: {customers}}: Pick<Analysis, "history">, recency: Int32Array): Int32Array {
  const months = roundRecency(
    customers.tenure.map((days) => days + 1),
    month
  );
  return recency.map((days, i) => (customers.frequency[i] === 1 ? days - 1 : Math.max(days - 1, months[i] - 1)));
}
