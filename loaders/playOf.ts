/** What a persona is offered where no action rule applies: its own play. */
export function playOf(persona: string): string {
  if (persona.startsWith("Lapsed")) return "Win-back";
  if (persona.startsWith("Lapsing")) return "Reactivation";
  return plays[persona] ?? "Cross-sell";
}

const plays: Record<string, string> = {
  "Big Spenders": "Premium upsell",
  "Loyal Customers": "Cross-sell",
  "New / Occasional": "Onboarding",
  "One-time Buyers": "Second order",
  Quiet: "Reactivation"
};
