import {probabilityAlive, probabilityOfOrder} from "./math/orderModel.js";
import {revenueBetween} from "./math/revenueBetween.js";
import type {Value} from "./members/value.js";
import type {History} from "./types.js";
import {holdout} from "./value/holdout.js";
import {modelAt} from "./value/modelAt.js";
import type {FittedOrders} from "./value/modelAt.js";
import {predictOrders} from "./value/predictOrders.js";
import type {OrderPredictions} from "./value/predictOrders.js";
import {spendModel} from "./value/spendModel.js";

export interface ValueOptions {
  horizonDays: number;
  economics: Value["economics"];
}

/** One value a customer, in the order of the customers. */
export interface CustomerValues {
  /** discounted margin of the next 12 months, major units; without a model the margin on the last 12 months' revenue */
  customerValue: Float64Array;
  /** null where there is no model, or no drop-out in it */
  probabilityAlive: Float64Array | null;
  /** expected orders (days with an order) within the horizon and within 365 days; null without a model */
  expectedOrders: Float64Array | null;
  expectedOrdersYear: Float64Array | null;
  /** expected revenue per order; null without a model */
  expectedSpend: Float64Array | null;
  /** days until another order is as likely as not; -1 where that is not within ten years; null without a model */
  nextOrderDays: Int32Array | null;
  member: Value;
  /**
   * P(no order within the horizon after `day`) from a model that was fitted on what was known at the end of that day; 1 for
   * those who had not yet ordered. Null where the data up to then do not suffice.
   */
  noOrderProbability(day: number): Float64Array | null;
}

/**
 * What customers are worth: orders by BG/NBD (or NBD, where nobody seems to drop out), spend by Gamma-Gamma, the margin of
 * the next 12 months discounted from the middle of each month. Checked on the last horizon, held out.
 */
export function value(history: History, {horizonDays, economics}: ValueOptions): CustomerValues {
  if (!(horizonDays > 0)) throw new Error(`invalid horizon: ${horizonDays}`);
  const models = new Map<number, FittedOrders | string>();
  function modelOf(day: number): FittedOrders | string {
    const known = models.get(day) ?? modelAt(history, day);
    models.set(day, known);
    return known;
  }

  function noOrderProbability(day: number): Float64Array | null {
    const fitted = modelOf(day);
    if (typeof fitted === "string") return null;
    const {x, tx, T, customer} = fitted.purchases;
    const result = new Float64Array(history.customers.count).fill(1);
    for (let k = 0; k < x.length; ++k) {
      const alive = probabilityAlive(fitted.model, x[k], tx[k] / 7, T[k] / 7);
      result[customer[k]] = 1 - alive * probabilityOfOrder(fitted.model, x[k], T[k] / 7, horizonDays / 7);
    }
    return result;
  }

  const fitted = modelOf(history.asOfDay);
  if (typeof fitted === "string")
    return {...withoutModel(history, {horizonDays, economics}, fitted), noOrderProbability};

  const spend = spendModel(fitted.purchases);
  const predictions = predictOrders(fitted, {horizonDays, ...economics});
  const customerValue = predictions.discountedYear.map(
    (orders, i) => orders * spend.perOrder[i] * economics.grossMargin
  );
  const dropout = fitted.kind === "bgnbd";
  const before = modelOf(history.asOfDay - horizonDays);
  const {fit} = fitted;
  const missing = spend.missing === null ? [] : [spend.missing];
  if (typeof before === "string") missing.push(`Nothing could be held out. ${before}`);
  return {
    customerValue,
    probabilityAlive: dropout ? predictions.alive : null,
    expectedOrders: predictions.orders,
    expectedOrdersYear: predictions.ordersYear,
    expectedSpend: spend.perOrder,
    nextOrderDays: predictions.nextOrderDays,
    member: {
      schemaVersion: 1,
      timeUnit: "week",
      horizonDays,
      customers: history.customers.count,
      method: "model",
      basis:
        "Expected margin of the next 12 months, discounted: expected orders x expected spend per order x gross margin.",
      economics,
      bgnbd: {
        r: fit.r,
        alpha: fit.alpha,
        a: fit.a,
        b: fit.b,
        logLikelihood: fit.logLikelihood,
        customers: fitted.purchases.x.length,
        repeatCustomers: fitted.repeatCustomers,
        triples: fitted.triples,
        fallback:
          fitted.reason === null
            ? null
            : {
                model: "nbd",
                reason: fitted.reason,
                r: fit.nbd.r,
                alpha: fit.nbd.alpha,
                logLikelihood: fit.nbd.logLikelihood
              }
      },
      gammaGamma: spend.fit && {
        p: spend.fit.p,
        q: spend.fit.q,
        v: spend.fit.v,
        logLikelihood: spend.fit.logLikelihood,
        customers: spend.fit.customers
      },
      standardErrors: {
        bgnbd: dropout ? fit.standardErrors : null,
        nbd: fit.nbd.standardErrors,
        gammaGamma: spend.fit?.standardErrors ?? null
      },
      spendCheck: spend.check,
      holdout: typeof before === "string" ? null : holdout(history, before),
      totals: totals(predictions, spend.perOrder, customerValue, dropout),
      aliveBands: dropout ? aliveBands(predictions.alive) : null,
      tenths: tenths(customerValue),
      missing
    },
    noOrderProbability
  };
}

function withoutModel(
  {asOfDay, orders, customers}: History,
  {horizonDays, economics}: ValueOptions,
  missing: string
): Omit<CustomerValues, "noOrderProbability"> {
  const {revenue} = revenueBetween(orders, asOfDay - 364, asOfDay);
  const customerValue = revenue.map((amount) => amount * economics.grossMargin);
  return {
    customerValue,
    probabilityAlive: null,
    expectedOrders: null,
    expectedOrdersYear: null,
    expectedSpend: null,
    nextOrderDays: null,
    member: {
      schemaVersion: 1,
      timeUnit: "week",
      horizonDays,
      customers: customers.count,
      method: "last-year",
      basis: "Gross margin on the revenue of the last 12 months, because the data do not suffice for a forecast.",
      economics,
      bgnbd: null,
      gammaGamma: null,
      standardErrors: {bgnbd: null, nbd: null, gammaGamma: null},
      spendCheck: null,
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

function totals(
  {orders, ordersYear, alive}: OrderPredictions,
  perOrder: Float64Array,
  customerValue: Float64Array,
  dropout: boolean
): Value["totals"] {
  return {
    expectedOrders: sum(orders),
    expectedRevenue: cents(sum(orders.map((expected, i) => expected * perOrder[i]))),
    expectedOrdersYear: sum(ordersYear),
    expectedRevenueYear: cents(sum(ordersYear.map((expected, i) => expected * perOrder[i]))),
    alive: dropout ? sum(alive) : null,
    customerValue: cents(sum(customerValue))
  };
}

function aliveBands(alive: Float64Array): Value["aliveBands"] {
  const bands = Array.from({length: 10}, (_, k) => ({from: k / 10, to: (k + 1) / 10, customers: 0}));
  for (const probability of alive) ++bands[Math.min(9, Math.floor(probability * 10))].customers;
  return bands;
}

/** Ten groups of equal size (within one customer), by value from the top; none where a group would name its customers. */
function tenths(customerValue: Float64Array): Value["tenths"] {
  if (customerValue.length < 100) return [];
  const sorted = customerValue.toSorted().reverse();
  const total = sum(sorted);
  return Array.from({length: 10}, (_, k) => {
    const part = sorted.subarray(Math.round((k * sorted.length) / 10), Math.round(((k + 1) * sorted.length) / 10));
    const amount = sum(part);
    return {
      customers: part.length,
      customerValue: cents(amount),
      valueShare: total > 0 ? Math.min(1, amount / total) : 0
    };
  });
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
