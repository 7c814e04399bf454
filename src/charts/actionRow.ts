/** One action with what the filters leave of it, in the rules' order. */
export interface ActionRow {
  action: string;
  customers: number;
  /** true where that number is about right: small groups are counted with others */
  approximate?: boolean;
  /** true where there may be customers, too few to tell: the numbers are 0 then */
  withheld?: boolean;
  /** of the last twelve months, major currency units */
  revenue: number;
  /** major currency units; null where there is no churn model */
  revenueAtRisk: number | null;
  /** true where the heading speaks of it */
  spoken?: boolean;
}
