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
  /** the actions that the customer may get: a sum of 2^k over their places k in the actions of profit.json */
  "eligible",
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

/**
 * whatif.arrow: one row a cell of customers who may get the same actions, have about the same risk and lose about the same by
 * leaving, with the sums that the profit of an action is linear in. No row where no risk or no amount at risk is told; in aggregate
 * mode there is no such file.
 */
export const whatIfColumns = [
  /** the actions that its customers may get: a sum of 2^k over their places k in the actions of profit.json */
  "eligible",
  "customers",
  /** sum of churn risk in hundredths of a percent */
  "riskSum",
  /** cents of the next twelve months: what is lost of those who leave, and that times the risk */
  "loss",
  "revenueAtRisk",
  /** cents: what an order comes to, and that times the risk */
  "orderValue",
  "orderValueAtRisk"
] as const;

/**
 * quarters.arrow, in the rows of customers.arrow: where each customer was at the ends of the last four quarters (`quarters` of
 * summary.json, the latest first), as known then: days of silence (-1: no customer yet), net spend of the twelve months before in
 * major units, the nearest of today's personas ("" for none).
 */
export const quarterColumns = [1, 2, 3, 4].flatMap((q) => [`silence${q}`, `spend${q}`, `persona${q}`]);

/** monthly.arrow: one row a month, persona and country; a column of "All" only cannot be asked. */
export const monthlyColumns = ["month", "persona", "country", "revenue", "orders", "customers"] as const;
