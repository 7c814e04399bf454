import {cubeMeasures} from "../../src/data/cubeMeasures.js";

/**
 * The columns of the Arrow members. Text columns are dictionary-encoded in the order of `dimensions.json`, so that their
 * codes index `values` there. Money here is an integer number of minor units times `moneyScale`.
 */

export {cubeMeasures};

/** Those in cents. */
export const moneyMeasures: readonly string[] = [
  "revenue",
  "revenueCurrent",
  "revenueBefore",
  "revenueAtRisk",
  "revenueAtRiskBefore",
  "revenueYear",
  "customerValue"
];

export type CubeMeasure = (typeof cubeMeasures)[number];

/** What cube.arrow has for whoever may not read customers.arrow: cents, expected margin of the next twelve months. */
export const groupMeasures = ["customerValue"] as const;

export type GroupMeasure = (typeof groupMeasures)[number];

/** customers.arrow: one row a customer, most revenue at risk first. */
export const customerColumns = [
  "key",
  "persona",
  "country",
  "recency",
  "frequency",
  "monetary",
  "churnRisk",
  "revenueAtRisk",
  "value",
  "action",
  /** index of the rule in actions.json that gives the action; -1 where none does */
  "rule",
  /** revenue of the last twelve months */
  "revenueYear",
  "vip",
  /** bands, as in the cube */
  "riskBand",
  "recencyBand",
  "frequencyBand",
  "valueBand",
  /** what the customer did in the better comparison of bridge.json; "" where they ordered in neither period */
  "bridgeMonth",
  "bridgeQuarter",
  "bridgeYear",
  /** days since the first order; days between the customer's own orders (NaN where too few are known) */
  "tenure",
  "usualGap",
  /** days from the as-of day until another order has come with a chance of a quarter, a half, three quarters */
  "nextOrderLow",
  "nextOrder",
  "nextOrderHigh",
  /** the persona that is nearest after the own; 0 on the border to it, 1 far from it */
  "nextPersona",
  "personaMargin",
  /** what each feature adds to the log odds of churn, against the average customer; NaN where it is no feature of the model */
  "oddsFrequency",
  "oddsMonetary",
  "oddsOverdue",
  "oddsTenure",
  "oddsBasketTrend",
  "oddsBreadth",
  "oddsReturns",
  "oddsOrderModel"
] as const;

/** monthly.arrow: one row a month, persona and country; a column of "All" only cannot be asked. */
export const monthlyColumns = ["month", "persona", "country", "revenue", "orders", "customers"] as const;
