import {probabilityAlive, probabilityOfOrder} from "./math/orderModel.js";
import {schemaVersion} from "./contract/common.js";
import type {Value} from "./contract/value.js";
import type {History} from "./types.js";
import type {GammaGammaFit} from "./value/fitGammaGamma.js";
import {expectedRevenue, type ExpectedRevenue} from "./value/expectedRevenue.js";
import {chooseSeason} from "./value/chooseSeason.js";
import {seasonalModel} from "./value/seasonalModel.js";
import {holdout} from "./value/holdout.js";
import {modelAt} from "./value/modelAt.js";
import type {FittedOrders} from "./value/modelAt.js";
import {outlook} from "./value/outlook.js";
import {perCustomer} from "./value/perCustomer.js";
import {predictOrders} from "./value/predictOrders.js";
import {spendModel} from "./value/spendModel.js";
import {aliveBands, tenths, totals} from "./value/totals.js";
import type {CustomerValues, ValueOptions} from "./value/types.js";
import {withoutModel} from "./value/withoutModel.js";

/** distinct customers that the model of an earlier day is fitted to: its parameters then err by less than a hundredth */
const fewer = 50_000;

/**
 * What customers are worth: orders by BG/NBD (or NBD, where nobody seems to drop out), spend by Gamma-Gamma, the margin of
 * the next 12 months discounted from the middle of each month. Checked on the last horizon, held out.
 */
export function value(
  history: History,
  {horizonDays, economics: {grossMargin, annualDiscountRate}, tell}: ValueOptions
): CustomerValues {
  const economics = {grossMargin, annualDiscountRate};
  if (!(horizonDays > 0)) throw new Error(`invalid horizon: ${horizonDays}`);
  const models = new Map<number, FittedOrders | string>();
  const season = chooseSeason(history);
  function modelOf(day: number): FittedOrders | string {
    const known = models.get(day) ?? fitAt(day);
    models.set(day, known);
    return known;
  }

  function fitAt(day: number): FittedOrders | string {
    // the as-of day's parameters are told, with their errors: these are of everybody
    const most = day === history.asOfDay ? undefined : fewer;
    // of less than a year some months were never seen
    const isSeasonal = season.used && day - history.firstDay + 1 >= 365;
    const plain = modelAt(history, day, {tell, most: isSeasonal ? fewer : most});
    return isSeasonal && typeof plain !== "string" ? seasonalModel(history, plain, {most}) : plain;
  }

  function noOrderProbability(day: number): Float64Array | null {
    const fitted = modelOf(day);
    if (typeof fitted === "string") return null;
    const {x, tx, T, customer} = fitted.purchases;
    const weeks = fitted.clock.between(day, day + horizonDays) / 7;
    const result = new Float64Array(history.ledger.count).fill(1);
    for (let k = 0; k < x.length; ++k) {
      const alive = probabilityAlive(fitted.model, x[k], tx[k] / 7, T[k] / 7);
      result[customer[k]] = 1 - alive * probabilityOfOrder(fitted.model, x[k], T[k] / 7, weeks);
    }
    return result;
  }

  function expectedAt(day: number, days: number): ExpectedRevenue | null {
    const fitted = modelOf(day);
    if (typeof fitted === "string") return null;
    const expected = expectedRevenue(fitted, spendModel(fitted.purchases).perOrder, {
      horizonDays: fitted.clock.between(day, day + horizonDays),
      days: fitted.clock.between(day, day + days)
    });
    const byLedger = (values: Float64Array, otherwise: number) => {
      const result = new Float64Array(history.ledger.count).fill(otherwise);
      for (let k = 0; k < values.length; ++k) result[fitted.purchases.customer[k]] = values[k];
      return result;
    };
    return {
      noOrder: byLedger(expected.noOrder, 1),
      revenue: byLedger(expected.revenue, 0),
      givenNone: byLedger(expected.givenNone, 0)
    };
  }

  const fitted = modelOf(history.asOfDay);
  if (typeof fitted === "string")
    return {...withoutModel(history, {horizonDays, economics}, fitted), noOrderProbability, expectedAt};

  const spend = spendModel(fitted.purchases);
  const predictions = predictOrders(fitted, {horizonDays, annualDiscountRate});
  const customerValue = predictions.discountedYear.map((orders, i) => orders * spend.perOrder[i] * grossMargin);
  const dropout = fitted.kind === "bgnbd";
  const before = modelOf(history.asOfDay - horizonDays);
  const missing = spend.missing === null ? [] : [spend.missing];
  if (typeof before === "string") missing.push(`Nothing could be held out. ${before}`);
  return {
    customerValue,
    probabilityAlive: dropout ? predictions.alive : null,
    expectedOrders: predictions.orders,
    expectedOrdersYear: predictions.ordersYear,
    expectedSpend: spend.perOrder,
    spendPrior: spend.prior,
    nextOrderDays: predictions.nextOrderDays,
    outlook: outlook(fitted, horizonDays),
    member: {
      schemaVersion,
      timeUnit: "week",
      horizonDays,
      customers: history.customers.count,
      method: "model",
      basis:
        "Expected margin of the next 12 months, discounted: expected orders × expected spend per order × gross margin.",
      economics,
      season: {...season, index: fitted.season && Array.from(fitted.season)},
      bgnbd: describeOrders(fitted),
      gammaGamma: spend.fit && describeSpend(spend.fit),
      standardErrors: {
        bgnbd: dropout ? fitted.fit.standardErrors : null,
        nbd: fitted.fit.nbd.standardErrors,
        gammaGamma: spend.fit?.standardErrors ?? null
      },
      spendCheck: spend.check,
      perCustomer: perCustomer(history, before),
      holdout: typeof before === "string" ? null : holdout(history, before, tell),
      totals: totals(predictions, spend.perOrder, customerValue, dropout),
      aliveBands: dropout ? aliveBands(predictions.alive) : null,
      tenths: tenths(customerValue),
      missing
    },
    noOrderProbability,
    expectedAt
  };
}

function describeOrders({fit, purchases, repeatCustomers, triples, reason}: FittedOrders): Value["bgnbd"] {
  const {r, alpha, a, b, logLikelihood, nbd} = fit;
  const fallback =
    reason === null
      ? null
      : {model: "nbd" as const, reason, r: nbd.r, alpha: nbd.alpha, logLikelihood: nbd.logLikelihood};
  return {r, alpha, a, b, logLikelihood, customers: purchases.x.length, repeatCustomers, triples, fallback};
}

function describeSpend({p, q, v, logLikelihood, customers}: GammaGammaFit): Value["gammaGamma"] {
  return {p, q, v, logLikelihood, customers};
}
