/** The heading of what would show a risk, where the churn model is not used; noRiskSentence says why. */
export const noRiskHeading = "No churn risk is shown";
