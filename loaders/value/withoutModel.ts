import {schemaVersion} from "../contract/common.js";
import {revenueBetween} from "../math/revenueBetween.js";
import type {History} from "../types.js";
import {cents, sum, tenths} from "./totals.js";
import type {CustomerValues, ValueOptions} from "./types.js";

/** Where the data do not suffice for a forecast: the margin on what customers spent in the last 12 months. */
export function withoutModel(
  {asOfDay, orders, customers}: History,
  {horizonDays, economics}: ValueOptions,
  missing: string
): Omit<CustomerValues, "noOrderProbability" | "expectedAt"> {
  const {revenue} = revenueBetween(orders, asOfDay - 364, asOfDay);
  const customerValue = revenue.map((amount) => amount * economics.grossMargin);
  return {
    customerValue,
    probabilityAlive: null,
    expectedOrders: null,
    expectedOrdersYear: null,
    expectedSpend: null,
    spendPrior: {revenue: 0, weight: 0},
    nextOrderDays: null,
    outlook: null,
    member: {
      schemaVersion,
      timeUnit: "week",
      horizonDays,
      customers: customers.count,
      method: "last-year",
      basis: "Gross margin on the revenue of the last 12 months, because the data do not suffice for a forecast.",
      economics,
      season: {tried: false, used: false, because: missing, index: null, tests: []},
      bgnbd: null,
      gammaGamma: null,
      standardErrors: {bgnbd: null, nbd: null, gammaGamma: null},
      spendCheck: null,
      // not a forecast but last year's margin: it is what it says
      perCustomer: {shown: true, because: null, rankCorrelation: null},
      holdout: null,
      totals: {
        expectedOrders: null,
        expectedRevenue: null,
        expectedOrdersYear: null,
        expectedRevenueYear: null,
        alive: null,
        customerValue: cents(sum(customerValue))
      },
      aliveBands: null,
      tenths: tenths(customerValue),
      missing: [missing]
    }
  };
}
