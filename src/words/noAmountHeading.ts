/** The heading of what would show an amount at risk, where the churn model is used and the amount failed its check. */
export const noAmountHeading = "No revenue at risk is shown";
