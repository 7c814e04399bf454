/** The columns of a campaign's log, in their order. */
export const logColumns = [
  "day",
  "arm",
  "customer",
  "action",
  "stratum",
  "risk",
  "S",
  "L",
  "expectedMargin",
  "expectedCost"
] as const;
