import type {Dimensions} from "../members/dimensions.js";
import type {Analysis} from "../pipeline.js";
import {rankDescending} from "../math/rankDescending.js";
import type {ArrowColumn} from "./arrow.js";
import type {Codes} from "./dimensions.js";

/** More rows than this a browser need not load: the table shows those with the most revenue at risk. */
const limit = 20_000;

/** customers.arrow: one row a customer, most revenue at risk first (most revenue, where there is no churn model). */
export function customersTable(
  {history: {customers}, risk: {risk}, revenueYear, vip}: Analysis,
  {
    codes,
    member,
    customerValue,
    keyOf
  }: {
    codes: Codes["codes"];
    member: Dimensions;
    /** expected margin of the next twelve months, major units */
    customerValue: ArrayLike<number>;
    keyOf: (id: string) => string;
  }
): Record<string, ArrowColumn> {
  const atRisk = revenueYear.map((revenue, i) => revenue * (risk?.[i] ?? 0));
  const order = rankDescending(atRisk).sort(
    (a, b) => atRisk[b] - atRisk[a] || customers.monetary[b] - customers.monetary[a] || a - b
  );
  const rows = order.subarray(0, limit);
  const numbers = (values: ArrayLike<number>, digits: number) => {
    const scale = 10 ** digits;
    return Float64Array.from(rows, (i) => Math.round(values[i] * scale) / scale);
  };
  const dimension = (id: keyof Codes["codes"]): ArrowColumn => ({
    codes: Array.from(rows, (i) => codes[id][i]),
    values: member.dimensions.find((d) => d.id === id)?.values ?? []
  });
  return {
    key: Array.from(rows, (i) => keyOf(customers.id[i])),
    persona: dimension("persona"),
    country: dimension("country"),
    recency: Int32Array.from(rows, (i) => customers.recency[i]),
    frequency: Int32Array.from(rows, (i) => customers.frequency[i]),
    monetary: numbers(customers.monetary, 2),
    churnRisk: risk ? numbers(risk, 4) : new Float64Array(rows.length).fill(NaN),
    revenueAtRisk: numbers(atRisk, 2),
    value: numbers(customerValue, 2),
    action: dimension("action"),
    vip: Int32Array.from(rows, (i) => vip[i]),
    riskBand: dimension("risk"),
    recencyBand: dimension("recency"),
    frequencyBand: dimension("frequency"),
    valueBand: dimension("value")
  };
}
