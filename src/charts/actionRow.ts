/** One action with what the filters leave of it, in the rules' order. */
export interface ActionRow {
  action: string;
  customers: number;
  /** of the last twelve months, major currency units */
  revenue: number;
  /** major currency units; null where there is no churn model */
  revenueAtRisk: number | null;
}
