/** What each persona is offered where no action rule applies: the persona's own play. */
export const personaPlays: Record<string, string> = {
  "Big Spenders": "Premium upsell",
  "Loyal Customers": "Cross-sell",
  "New / Occasional": "Onboarding",
  "At Risk": "Reactivation"
};
