/**
 * The columns of the Arrow members. Text columns are dictionary-encoded in the order of `dimensions.json`, so that their
 * codes index `values` there. Money here is an integer number of minor units times `moneyScale`.
 */

/** cube.arrow: customers counted by every dimension. Measures are integers: cents, days, hundredths of a percent. */
export const cubeMeasures = [
  "customers",
  "orders",
  /** cents, the whole window */
  "revenue",
  /** customers who ordered in the current period, and in the previous one */
  "active",
  "activeBefore",
  /** cents, in the current period and the previous one */
  "revenueCurrent",
  "revenueBefore",
  /** cents: churn risk x revenue of the last twelve months, as of the as-of day and of one period earlier */
  "revenueAtRisk",
  "revenueAtRiskBefore",
  /** sum of churn risk in hundredths of a percent; "risk" itself is the band */
  "riskSum",
  /** sum of recency in days */
  "recencyDays",
  /** cents: revenue of the last twelve months */
  "revenueYear"
] as const;

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
  "vip",
  /** bands, as in the cube */
  "riskBand",
  "recencyBand",
  "frequencyBand",
  "valueBand"
] as const;

/** monthly.arrow: one row a month, persona and country; a column of "All" only cannot be asked. */
export const monthlyColumns = ["month", "persona", "country", "revenue", "orders", "customers"] as const;
