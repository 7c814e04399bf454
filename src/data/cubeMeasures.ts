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
  /** cents: expected to be lost over the next twelve months, as of the as-of day and of one period earlier */
  "revenueAtRisk",
  "revenueAtRiskBefore",
  /** sum of churn risk in hundredths of a percent; "risk" itself is the band */
  "riskSum",
  /** sum of recency in days */
  "recencyDays",
  /** cents: revenue of the last twelve months */
  "revenueYear"
] as const;
