import type {Measures} from "./measures.js";
import {roundMoney} from "./roundMoney.js";
import {roundRecency} from "./roundRecency.js";

/**
 * The measures of a site that names no customer: money to two significant digits, silence to the week, risk to the
 * percent. A stranger who knows one order of a customer must not find that customer by it, neither in customers.arrow nor
 * by a filter that leaves one: so the table and the cube are both made from these. Sums over a persona and over everybody
 * stay those of the exact amounts (within a hundredth of a percent), so that a page agrees with summary.json.
 */
export function coarsen(exact: Measures, persona: ArrayLike<number>): Measures {
  const money = (amounts: Float64Array) => roundMoney(amounts, persona);
  return {
    ...exact,
    recency: roundRecency(exact.recency),
    monetary: money(exact.monetary),
    revenueCurrent: money(exact.revenueCurrent),
    revenueBefore: money(exact.revenueBefore),
    revenueYear: money(exact.revenueYear),
    risk: exact.risk && exact.risk.map((risk) => Math.round(risk * 100) / 100),
    revenueAtRisk: money(exact.revenueAtRisk),
    revenueAtRiskBefore: exact.revenueAtRiskBefore && money(exact.revenueAtRiskBefore),
    customerValue: money(exact.customerValue)
  };
}
