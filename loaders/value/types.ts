import type {Value} from "../contract/value.js";
import type {Tell} from "../tell.js";
import type {ExpectedRevenue} from "./expectedRevenue.js";
import type {OrderFacts, Outlook} from "./outlook.js";

export interface ValueOptions {
  horizonDays: number;
  economics: Value["economics"];
  /** how many customers and orders a sentence may say */
  tell?: Tell;
}

/** One value a customer, in the order of the customers. */
export interface CustomerValues {
  /** discounted margin of the next 12 months, major units; without a model the margin on the last 12 months' revenue */
  customerValue: Float64Array;
  /** null where there is no model, or no drop-out in it */
  probabilityAlive: Float64Array | null;
  /** expected orders (days with an order) within the horizon and within 365 days; null without a model */
  expectedOrders: Float64Array | null;
  expectedOrdersYear: Float64Array | null;
  /** expected revenue per order; null without a model */
  expectedSpend: Float64Array | null;
  /** expectedSpend is (spend + revenue) / (orders + weight) of these: 0 and 0 where it is the customer's own average */
  spendPrior: {revenue: number; weight: number};
  /** days until another order is as likely as not; -1 where that is not within ten years; null without a model */
  nextOrderDays: Int32Array | null;
  /** what the model expects of a customer with such orders; null without a model */
  outlook: ((facts: OrderFacts) => Outlook) | null;
  member: Value;
  /**
   * P(no order within the horizon after `day`) from a model that was fitted on what was known at the end of that day; 1 for
   * those who had not yet ordered. One value for each of the ledger's customers. Null where the data up to then do not suffice.
   */
  noOrderProbability(day: number): Float64Array | null;
  /**
   * What the model fitted on what was known at the end of `day` expects of the `days` after it, by the ledger's customers: 1,
   * 0 and 0 for those who had not yet ordered. Null where the data up to then do not suffice.
   */
  expectedAt(day: number, days: number): ExpectedRevenue | null;
}
