import {correlation} from "../math/correlation.js";
import type {Value} from "../contract/value.js";
import {fitGammaGamma} from "./fitGammaGamma.js";
import type {GammaGammaFit} from "./fitGammaGamma.js";
import type {PurchaseHistory} from "./purchasesUpTo.js";

export interface SpendModel {
  fit: GammaGammaFit | null;
  /** expected revenue of a customer's next order, in the order of the purchases */
  perOrder: Float64Array;
  /** it is (revenue + prior revenue) / (orders + prior weight) */
  prior: {revenue: number; weight: number};
  check: Value["spendCheck"];
  /** why there is no fit, in a sentence */
  missing: string | null;
}

/**
 * Spend per order (all that one customer bought on one day). Gamma-Gamma is fitted as published, on the repeat orders of
 * repeat customers. A customer's expectation is then conditional on all their orders, the first one too: out of time it is
 * closer than leaving the first out (Online Retail, last 90 days: mean absolute log error 0.43 against 0.48).
 */
export function spendModel({x, repeatRevenue, firstRevenue}: PurchaseHistory): SpendModel {
  const repeat = Int32Array.from(x, (_, i) => i).filter((i) => x[i] > 0 && repeatRevenue[i] > 0);
  const spend = {
    x: Int32Array.from(repeat, (i) => x[i]),
    mean: Float64Array.from(repeat, (i) => repeatRevenue[i] / x[i])
  };
  const check = spendCheck(spend.x, spend.mean);
  const fit = spend.x.length >= minimumCustomers ? fitGammaGamma(spend) : null;
  const revenue = (i: number) => repeatRevenue[i] + firstRevenue[i];
  if (fit && fit.converged && fit.q > 1) {
    const {p, q, v} = fit;
    // Fader and Hardie (2013), equation 5, with x + 1 orders
    return {fit, ...perOrderOf({revenue: v, weight: (q - 1) / p}), check, missing: null};
  }
  const because = fit
    ? "the spend of this shop's customers does not follow its law"
    : `it needs ${minimumCustomers} repeat customers`;
  return {
    fit: null,
    ...perOrderOf({revenue: 0, weight: 0}),
    check,
    missing: `No model of spend: ${because}. Each customer's own average stands in.`
  };

  function perOrderOf(prior: SpendModel["prior"]): Pick<SpendModel, "perOrder" | "prior"> {
    const perOrder = Float64Array.from(x, (orders, i) => (revenue(i) + prior.revenue) / (orders + 1 + prior.weight));
    return {perOrder, prior};
  }
}

function spendCheck(x: Int32Array, mean: Float64Array): Value["spendCheck"] {
  if (x.length < 3) return null;
  const raw = correlation(x, mean);
  const log = correlation(Float64Array.from(x, Math.log), mean.map(Math.log));
  if (!Number.isFinite(raw) || !Number.isFinite(log)) return null;
  const holds = Math.max(Math.abs(raw), Math.abs(log)) < 0.3;
  const figures = `correlation ${raw.toFixed(2)}, ${log.toFixed(2)} on logarithms`.replaceAll("-", "−");
  const sentence = holds
    ? `How often customers order says little about what they spend per order (${figures}), as the model assumes.`
    : `Customers who order more often spend ${log > 0 ? "more" : "less"} per order (${figures}), which the model does not know: values at the extremes are off.`;
  return {correlation: raw, logCorrelation: log, customers: x.length, holds, sentence};
}

const minimumCustomers = 50;
