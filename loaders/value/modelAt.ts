import type {OrderModel} from "../math/orderModel.js";
import {groupTriples} from "../math/purchaseTriples.js";
import {tellExactly, type Tell} from "../tell.js";
import type {History} from "../types.js";
import {fitBgNbd} from "./fitBgNbd.js";
import type {BgNbdFit} from "./fitBgNbd.js";
import {purchasesUpTo} from "./purchasesUpTo.js";
import type {PurchaseHistory} from "./purchasesUpTo.js";
import {calendarClock, type Clock} from "./clock.js";

/** A model of orders that knows nothing after its day. */
export interface FittedOrders {
  day: number;
  /** what the purchases' times, and all that the model is asked about, are counted in */
  clock: Clock;
  /** the paces of the year's months, where the clock is theirs */
  season: Float64Array | null;
  purchases: PurchaseHistory;
  fit: BgNbdFit;
  /** the model to predict with: BG/NBD, or NBD where drop-out is at its boundary */
  model: OrderModel;
  kind: "bgnbd" | "nbd";
  /** why it is NBD, in a sentence */
  reason: string | null;
  repeatCustomers: number;
  triples: number;
}

/** The model of orders at the end of a day, or the sentence that says why there is none. */
export function modelAt(
  history: History,
  day: number,
  {
    tell = tellExactly,
    clock = calendarClock,
    most
  }: {
    tell?: Tell;
    clock?: Clock;
    /** of how many distinct customers the likelihood is, about; of all of them by default */
    most?: number;
  } = {}
): FittedOrders | string {
  const purchases = purchasesUpTo(history.ledger, day, clock);
  const customers = purchases.x.length;
  const repeatCustomers = purchases.x.reduce((sum, x) => sum + (x > 0 ? 1 : 0), 0);
  if (customers < minimumCustomers)
    return `A model of orders needs ${minimumCustomers} customers; there are ${tell.words(customers)}.`;
  if (repeatCustomers < minimumRepeat) {
    return `A model of orders needs ${minimumRepeat} customers who came back; there are ${tell.words(repeatCustomers)}.`;
  }
  const triples = groupTriples(purchases);
  const fit = fitBgNbd(triples, {most});
  const reason = dropoutIsMissing(fit);
  if (reason !== null && !fit.nbd.converged)
    return "No model of orders could be fitted: the search found no best parameters.";
  const model = reason === null ? fit : {r: fit.nbd.r, alpha: fit.nbd.alpha, a: 0, b: 1};
  return {
    day,
    clock,
    season: null,
    purchases,
    fit,
    model: {r: model.r, alpha: model.alpha, a: model.a, b: model.b},
    kind: reason === null ? "bgnbd" : "nbd",
    reason,
    repeatCustomers,
    triples: triples.x.length
  };
}

/**
 * Why drop-out is left out, or null where it is real. Without drop-out a = 0 is at the boundary, so that twice the
 * difference of the log-likelihoods is a mixture, half 0 and half chi-squared with one degree of freedom (Self and Liang,
 * 1987): 2.71 at the 5% level.
 */
function dropoutIsMissing({a, b, logLikelihood, nbd}: BgNbdFit): string | null {
  const dropout = a / (a + b);
  const ratio = 2 * (logLikelihood - nbd.logLikelihood);
  const chance = dropout < 0.00005 ? "practically 0%" : `${Number((100 * dropout).toPrecision(1))}%`;
  if (!(dropout >= minimumDropout)) {
    return `The chance to drop out after an order runs to its boundary (${chance} an order): no permanent drop-out is detected, so it is not modelled.`;
  }
  if (!(ratio > 2.71)) {
    return `Drop-out (${chance} an order) explains the orders no better than none (likelihood ratio ${Math.max(0, ratio).toFixed(2)}; it would take 2.71), so it is left out.`;
  }
  // Where a or b is at its other boundary (everybody alike, or nobody ever back) the search does not end, but this is better.
  return null;
}

/** one customer in a thousand orders: P(alive) would say 100% of everybody */
const minimumDropout = 0.001;

const minimumCustomers = 100;
const minimumRepeat = 50;
