import type {Measures} from "./measures.js";
import {roundMoney} from "./roundMoney.js";
import {roundRecency} from "./roundRecency.js";

/**
 * The measures of a site that names no customer: money to two significant digits, silence to the week, risk to the
 * percent. A stranger who knows one order of a customer must not find that customer by it, neither in customers.arrow nor
 * by a filter that leaves one: so the table and the cube are both made from these. Sums over everybody, and over
 * a persona of enough customers, stay those of the exact amounts (within a hundredth of a percent); where a persona is of
 * few, the largest makes up for it: or else the whole less the others would be the exact amount of the few.
 */
export function coarsen(exact: Measures, persona: ArrayLike<number>, minimumGroup: number): Measures {
  const group = largeGroups(persona, minimumGroup);
  const money = (amounts: Float64Array) => roundMoney(amounts, group);
  const monetary = money(exact.monetary);
  // rounded apart, a year could be above the whole; what came back of earlier years can make it so indeed,
  // by hundredths at least: less is the order in which they were added up
  const most = monetary.map((whole, i) => (exact.revenueYear[i] < exact.monetary[i] + 0.005 ? whole : Infinity));
  return {
    ...exact,
    recency: roundRecency(exact.recency),
    monetary,
    revenueCurrent: money(exact.revenueCurrent),
    revenueBefore: money(exact.revenueBefore),
    revenueYear: roundMoney(exact.revenueYear, group, most),
    risk: exact.risk && exact.risk.map((risk) => Math.round(risk * 100) / 100),
    revenueAtRisk: money(exact.revenueAtRisk),
    revenueAtRiskBefore: exact.revenueAtRiskBefore && money(exact.revenueAtRiskBefore),
    customerValue: money(exact.customerValue)
  };
}

/** Each customer's persona, the largest in place of one that has fewer than `minimumGroup` customers. */
function largeGroups(persona: ArrayLike<number>, minimumGroup: number): Uint8Array {
  const customers = new Map<number, number>();
  for (let i = 0; i < persona.length; ++i) customers.set(persona[i], (customers.get(persona[i]) ?? 0) + 1);
  const [largest] = [...customers].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  return Uint8Array.from(persona, (code) => ((customers.get(code) ?? 0) < minimumGroup ? largest : code));
}
