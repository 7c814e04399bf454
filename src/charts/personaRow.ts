/** One persona with what the filters leave of it, in the personas' order. */
export interface PersonaRow {
  persona: string;
  /** place in the personas' order: its colour */
  index: number;
  customers: number;
  customerShare: number;
  /** major currency units */
  revenue: number;
  revenueShare: number;
  /** mean risk, 0-1; null where there is no churn model */
  churnRisk: number | null;
  /** major currency units; null where there is no churn model */
  revenueAtRisk: number | null;
}
