/**
 * What the stages hand to one another. Everything per customer is a column: a typed array with one value per customer,
 * in the order of the customer ids, so that the order of the input's lines changes nothing.
 */

/** One row a customer, as known at the end of the as-of day. */
export interface Customers {
  /** how many customers */
  count: number;
  /** the shop's own ids, ascending; never published */
  id: string[];
  /** index into `countries`: the country of the last order */
  country: Uint16Array | Uint32Array;
  countries: string[];
  /** days from the last order to the as-of day, plus 1 */
  recency: Int32Array;
  /** number of orders */
  frequency: Int32Array;
  /** what was kept of quantity x unit price, major currency units */
  monetary: Float64Array;
  /** days from the first order to the as-of day */
  tenure: Int32Array;
}

/** One row an order, sorted by customer, then day. Days count from 1970-01-01 in the store's time zone. */
export interface Orders {
  /** how many orders */
  count: number;
  /** the orders of customer i are start[i] (inclusive) to start[i + 1] (exclusive); length customers + 1 */
  start: Int32Array;
  day: Int32Array;
  /** major currency units */
  revenue: Float64Array;
  /** order lines in the order, as it was placed */
  lines: Int32Array;
  /** distinct articles in the order, as it was placed; equal to `lines` where the source names no product */
  articles: Int32Array;
}

/** Lines of cancelled orders and of quantities not above zero, by customer and day; empty where the source has none. */
export interface Returns {
  count: number;
  /** like `Orders.start`, of the ledger's customers */
  start: Int32Array;
  day: Int32Array;
  /** positive, major currency units */
  amount: Float64Array;
}

/**
 * Every order that ever counted, as it was placed, and what of it was taken back when: all that was known on any day, even
 * of orders and customers of which nothing is left. `knownAt` has the orders as they were known at the end of a day.
 */
export interface Ledger {
  /** how many customers: the first are those of `History.customers`, then come those who have kept nothing */
  count: number;
  id: string[];
  /** gross of what was taken back */
  orders: Orders;
  /** the day by whose end nothing of the order was kept; `never` where something is */
  goneDay: Int32Array;
  /** what was taken back of each order by day: order j's are start[j] (inclusive) to start[j + 1] (exclusive) */
  takings: {start: Int32Array; day: Int32Array; amount: Float64Array};
  returns: Returns;
}

/** The shop's history, cleaned: all that the models may look at. */
export interface History {
  /** the as-of day and the first day of orders, in days since 1970-01-01 */
  asOfDay: number;
  firstDay: number;
  customers: Customers;
  /** net of what was taken back until the as-of day; orders of which nothing is left are none */
  orders: Orders;
  ledger: Ledger;
  /** what brought each customer: that of the first order; none where the source names no channel */
  channels?: Channels;
  /** what campaigns did to customers' behaviour; none without campaigns */
  exposure?: Exposure;
}

/** What brought customers, by the source's own names. */
export interface Channels {
  names: string[];
  /** of each customer an index into `names`; the empty name where the first order has none */
  of: Uint32Array;
}

/** What a ledger's customer did in (from, to] counts for: 0 where a campaign changed it, above 1 where it stands for others. */
export type Exposure = (customer: number, from: number, to: number) => number;

/** z-scores of log(1 + recency), log(1 + frequency), log(1 + monetary). */
export interface ScaledRfm {
  /** row-major, count x 3 */
  values: Float64Array;
  mean: [number, number, number];
  standardDeviation: [number, number, number];
}

/** For whom each action may be done, and for whom it is due. */
export interface DueActions {
  names: string[];
  /** by name, 1 for customers of whom a rule of the action is true */
  eligible: Uint8Array[];
  /** one index into `names` a customer */
  assignment: Uint8Array;
  /** the index of "No action" */
  none: number;
}

/** A row of a campaign's log: what was known of a customer when the campaign was sent, and which arm chance gave them. */
export interface CampaignRow {
  /** of the sending, days since 1970-01-01: the rows of one day are a wave */
  day: number;
  arm: "treated" | "control";
  /** the shop's own id; empty once it was forgotten */
  customer: string;
  action: string;
  /** in each stratum of a wave the same share is held out */
  stratum: string;
  /** probability of no order within the horizon; null where no churn model was used, as are the amounts */
  risk: number | null;
  /** revenue of the next twelve months given an order within the horizon, and given none; major currency units */
  stays: number | null;
  leaves: number | null;
  /** margin of the next twelve months, and cost of contact and incentive if treated */
  expectedMargin: number | null;
  expectedCost: number | null;
}

export interface Campaign {
  /** the name of its file */
  id: string;
  rows: CampaignRow[];
}
