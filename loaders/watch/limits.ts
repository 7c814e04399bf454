import type {CheckId} from "../contract/watch.js";

export interface Limit {
  warn: number | null;
  stop: number | null;
}

/**
 * From which on a check warns, and from which on it stops the build, by what it finds: a share lost, a factor, days, columns,
 * points of a share. A loss of a fifth is no late refund and no correction; half of the lines gone is found on every night
 * (test/watch/nights.test.ts).
 */
export const limits: Record<CheckId, Limit> = {
  // days
  "as-of-back": {warn: null, stop: 1},
  // shares of what the previous build had up to its as-of day
  "lines-lost": {warn: 0.01, stop: 0.2},
  "customers-lost": {warn: 0.01, stop: 0.2},
  "revenue-lost": {warn: 0.01, stop: 0.2},
  // a factor, up or down: amounts in cents are a hundred times those in euros
  "amount-scale": {warn: 2, stop: 50},
  // share of a month that was over for two months or more
  "month-restated": {warn: 0.005, stop: 0.2},
  // columns that have a use
  "column-lost": {warn: null, stop: 1},
  // points of the share of lines rejected for one reason
  rejected: {warn: 0.05, stop: 0.25},
  // points of the share of lines that are copies
  "doubled-lines": {warn: 0.01, stop: 0.3}
};
