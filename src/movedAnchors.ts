/** Places of an earlier site's pages, by their ids, and the page that has them now. */
export const movedAnchors: Readonly<Record<string, string>> = {
  "figure-monthly-revenue": "trends.html",
  "figure-revenue-by-persona": "segments.html",
  "figure-customers-by-persona": "segments.html",
  "figure-revenue-by-country": "segments.html",
  "figure-revenue-by-action": "actions.html",
  "figure-revenue-at-risk-by-persona": "churn.html",
  "figure-risk-by-persona": "churn.html",
  "figure-churn-roc": "evidence.html",
  "figure-churn-calibration": "evidence.html",
  "figure-churn-gains": "evidence.html",
  "figure-model-comparison": "evidence.html",
  "how-accurate-is-the-model": "evidence.html",
  "against-simpler-models": "evidence.html",
  "figure-expected-orders-holdout": "evidence.html",
  "figure-expected-orders-groups": "evidence.html"
};
