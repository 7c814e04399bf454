import type {Analysis} from "../pipeline.js";
import {bridgeSteps, type BridgePeriod} from "../contract/bridge.js";
import type {ArrowColumn} from "./arrow.js";
import type {CustomerFacts} from "./customerFacts.js";
import type {Codes} from "./dimensions.js";
import {eligibleSets} from "./eligibleSets.js";
import type {Listed} from "./listed.js";
import type {Measures} from "./measures.js";

/** Features of the churn model that a customer's row takes the score apart by. */
const scoredFeatures = [
  "frequency",
  "monetary",
  "overdue",
  "tenure",
  "basketTrend",
  "breadth",
  "returns",
  "orderModel"
] as const;

/** customers.arrow: one row a listed customer, of the same measures as the cube. */
export function customersTable(
  {
    vip,
    action,
    worth,
    bridge,
    profit
  }: Pick<Analysis, "vip" | "bridge" | "profit"> & {
    action: Analysis["action"];
    worth: {member: Pick<Analysis["worth"]["member"], "perCustomer">};
  },
  measures: Measures,
  facts: CustomerFacts,
  {
    codes,
    member,
    rows,
    keys,
    priced
  }: Pick<Codes, "codes" | "member"> &
    Listed & {
      /** whether amounts at risk are told */
      priced: boolean;
    }
): Record<string, ArrowColumn> {
  const {revenueAtRisk, monetary, risk} = measures;
  const eligible = eligibleSets(action, profit);
  const numbers = (values: ArrayLike<number>, digits: number) => {
    const scale = 10 ** digits;
    return Float64Array.from(rows, (i) => Math.round(values[i] * scale) / scale);
  };
  // what a customer's own page alone tells needs few digits: half the bytes of a list of 20,000
  const fewDigits = (values: ArrayLike<number>, digits: number) => Float32Array.from(numbers(values, digits));
  const dimension = (id: keyof Codes["codes"]): ArrowColumn => ({
    codes: Array.from(rows, (i) => codes[id][i]),
    values: member.dimensions.find((d) => d.id === id)?.values ?? []
  });
  const step = (period: BridgePeriod): ArrowColumn => ({
    codes: Array.from(rows, (i) => bridge.step[period][i]),
    values: ["", ...bridgeSteps]
  });
  // one array a column: the writer leaves out a buffer that it has written
  const none = () => new Float64Array(rows.length).fill(NaN);
  return {
    key: keys,
    persona: dimension("persona"),
    country: dimension("country"),
    recency: Int32Array.from(rows, (i) => measures.recency[i]),
    frequency: Int32Array.from(rows, (i) => measures.frequency[i]),
    monetary: numbers(monetary, 2),
    churnRisk: risk ? numbers(risk, 4) : none(),
    revenueAtRisk: priced ? numbers(revenueAtRisk, 2) : none(),
    value: worth.member.perCustomer.shown ? numbers(measures.customerValue, 2) : none(),
    action: dimension("action"),
    rule: Int32Array.from(rows, (i) => action.rule[i]),
    eligible: Float64Array.from(rows, (i) => eligible[i]),
    revenueYear: numbers(measures.revenueYear, 2),
    vip: Int32Array.from(rows, (i) => vip[i]),
    riskBand: dimension("risk"),
    recencyBand: dimension("recency"),
    frequencyBand: dimension("frequency"),
    valueBand: dimension("value"),
    bridgeMonth: step("month"),
    bridgeQuarter: step("quarter"),
    bridgeYear: step("year"),
    tenure: Int32Array.from(rows, (i) => facts.tenure[i]),
    usualGap: fewDigits(facts.usualGap, 1),
    nextOrderLow: fewDigits(facts.nextOrder.low, 0),
    nextOrder: fewDigits(facts.nextOrder.middle, 0),
    nextOrderHigh: fewDigits(facts.nextOrder.high, 0),
    nextPersona: {
      codes: Array.from(rows, (i) => facts.border.next[i]),
      values: member.dimensions.find((d) => d.id === "persona")?.values ?? []
    },
    personaMargin: numbers(facts.border.margin, 1),
    ...Object.fromEntries(
      scoredFeatures.map((feature) => {
        const odds = facts.odds?.get(feature);
        return [`odds${feature.charAt(0).toUpperCase()}${feature.slice(1)}`, fewDigits(odds ?? none(), 2)];
      })
    )
  };
}
