/**
 * How often customers of a kind order, in weeks. Either the BG/NBD law (Fader, Hardie and Lee, 2005, section 2): rates are
 * Gamma(r, rate alpha), drop-out probabilities Beta(a, b); or one rate and one probability that all of them share.
 * A customer may drop out right after each order but the first.
 */
export type PurchaseLaw = {r: number; alpha: number; a: number; b: number} | {rate: number; dropOut: number};

/**
 * What orders are worth, in major currency units: Gamma(p, rate nu) within a customer, nu ~ Gamma(q, rate v) across
 * customers (Fader and Hardie, 2013). The mean of all customers is p v / (q - 1).
 */
export interface SpendLaw {
  p: number;
  q: number;
  v: number;
}

export interface DemoKind {
  name: string;
  /** share of the customers; the shares of all kinds are scaled to sum to one */
  share: number;
  purchase: PurchaseLaw;
  spend: SpendLaw;
  /** mean number of lines of an order (less where the order is too small for that many articles) */
  linesPerOrder: number;
  /** share of the kind's customers in the home country */
  homeShare: number;
}

/** The four kinds of customer of the demo store. */
export const demoKinds: readonly DemoKind[] = [
  {
    name: "big spender",
    share: 0.06,
    purchase: {r: 4, alpha: 28, a: 0.5, b: 18},
    spend: {p: 4, q: 5, v: 150},
    linesPerOrder: 6.9,
    homeShare: 0.52
  },
  {
    name: "loyal",
    share: 0.29,
    purchase: {r: 5, alpha: 52, a: 0.2, b: 16},
    spend: {p: 5, q: 6, v: 52},
    linesPerOrder: 4.5,
    homeShare: 0.78
  },
  {
    name: "occasional",
    share: 0.5,
    purchase: {r: 2, alpha: 62, a: 0.4, b: 8},
    spend: {p: 4, q: 5, v: 43},
    linesPerOrder: 3.7,
    homeShare: 0.72
  },
  {
    name: "lapsing",
    share: 0.15,
    purchase: {r: 2.5, alpha: 14, a: 2, b: 4.5},
    spend: {p: 4, q: 5, v: 45},
    linesPerOrder: 3.7,
    homeShare: 0.66
  }
];
