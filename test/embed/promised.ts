/** Charts that were published: others embed them. One may be added, none may go, but into `retired` (src/embed/retired.ts). */
export const promisedIds = [
  "monthly-revenue",
  "revenue-by-persona",
  "customers-by-persona",
  "revenue-by-country",
  "persona-map",
  "persona-selection",
  "customers-by-action",
  "revenue-by-action",
  "profit-by-action",
  "break-even",
  "profit-curve",
  "budget-frontier",
  "rejected-lines",
  "risk-by-persona",
  "revenue-at-risk-by-persona",
  "risk-distribution",
  "customers-at-risk",
  "customer-book",
  "churn-drivers",
  "churn-roc",
  "churn-calibration",
  "churn-gains",
  "model-comparison",
  "threshold-outcome",
  "study-splits",
  "study-variants",
  "revenue-season",
  "recency-distribution",
  "return-probability",
  "cohort-retention",
  "gap-survival",
  "return-by-persona",
  "rfm-grid",
  "persona-crosstab",
  "value-by-persona",
  "value-concentration",
  "expected-orders-holdout",
  "expected-orders-groups",
  "revenue-bridge",
  "persona-flow",
  "overview-headline",
  "recent-revenue",
  "recent-customers",
  "recent-spend",
  "customers",
  "revenue",
  "average-customer-value",
  "top-segment",
  "revenue-at-risk",
  "customers-headline",
  "expected-orders",
  "expected-revenue",
  "customer-value",
  "segments-headline",
  "churn-headline",
  "mean-churn-risk",
  "model-auc",
  "model-brier",
  "drivers-headline",
  "actions-headline",
  "timing-headline",
  "trends-headline",
  "methods-headline"
];

/** The addresses of a chart, relative to the site; the last needs site.url. */
export function addressesOf(id: string): string[] {
  const figures = [".svg", ".png", "-dark.svg", "-dark.png"].map((suffix) => `figures/${id}${suffix}`);
  return [`embed/${id}/index.html`, `embed/${id}.js`, ...figures, `embed/${id}.json`];
}

/** Addresses that are not one chart's. */
export const sharedAddresses = ["embed/element.js", "embed/frame.js", "embed/early.js", "embed/frame.css"];

export const badges = [
  "customers",
  "revenue",
  "average-customer-value",
  "top-segment",
  "revenue-at-risk",
  "expected-orders",
  "expected-revenue",
  "customer-value",
  "mean-churn-risk",
  "model-auc",
  "model-brier"
].map((metric) => `figures/badge-${metric}.svg`);
