/** The churn risk from which on customers would be contacted, where nobody has moved the Churn page's slider. */
export const defaultThreshold = 0.5;
