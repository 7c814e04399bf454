import {z} from "zod";
import {count, interval, isoDay, money, share, version} from "./common.js";
import {
  customers,
  derived,
  estimate,
  folded,
  harmless,
  joined,
  meanOf,
  orders,
  sentence,
  sumOf,
  whole
} from "./declare.js";

const positive = z.number().positive().meta(estimate);

/** The expected orders of a held-out span beside those that came; an order is a day on which a customer ordered. */
const comparison = {expected: z.number().nonnegative().meta(estimate), actual: count.meta(orders)};

export const value = z.strictObject({
  schemaVersion: version,
  timeUnit: z.literal("week").meta(harmless),
  horizonDays: count.meta(harmless),
  customers: count.meta(harmless),
  /** what a customer's value is: the model's, or, where the data do not suffice, the margin on last year's revenue */
  method: z.enum(["model", "last-year"]).meta(harmless),
  /** the same in a sentence */
  basis: z.string().meta(sentence),
  economics: z.strictObject({
    grossMargin: share.meta(harmless),
    annualDiscountRate: z.number().nonnegative().meta(harmless)
  }),
  /**
   * whether the model of orders counts its time by the season: tried where two whole years are known, kept where every
   * quarter held out was foretold better with it
   */
  season: z.strictObject({
    tried: z.boolean().meta(harmless),
    used: z.boolean().meta(harmless),
    because: z.string().meta(sentence),
    /** the pace of orders in the twelve months, January first, of a mean of 1 over the days of a year; null without a season */
    index: z.array(positive).nullable(),
    /** what each model missed of the orders by month, over all orders of the quarter after the day; earliest first */
    tests: z.array(
      z.strictObject({
        day: isoDay.meta(harmless),
        plainError: z.number().nonnegative().meta(estimate),
        seasonError: z.number().nonnegative().meta(estimate)
      })
    )
  }),
  /** BG/NBD on everything up to the as-of day, times in weeks */
  bgnbd: z
    .strictObject({
      r: positive,
      alpha: positive,
      a: positive,
      b: positive,
      logLikelihood: z.number().meta(estimate),
      customers: count.meta(customers),
      /** repeat customers, and distinct triples (x, t_x, T) */
      repeatCustomers: count.meta(customers),
      triples: count.meta(customers),
      /** the model that is used in its place where drop-out runs to its boundary, and why */
      fallback: z
        .strictObject({
          model: z.literal("nbd").meta(harmless),
          reason: z.string().meta(sentence),
          r: positive,
          alpha: positive,
          logLikelihood: z.number().meta(estimate)
        })
        .nullable()
    })
    .nullable(),
  gammaGamma: z
    .strictObject({
      p: positive,
      q: positive,
      v: positive,
      logLikelihood: z.number().meta(estimate),
      customers: count.meta(customers)
    })
    .nullable(),
  /** null at a boundary, where there are none */
  standardErrors: z.strictObject({
    bgnbd: z.strictObject({r: positive, alpha: positive, a: positive, b: positive}).nullable(),
    nbd: z.strictObject({r: positive, alpha: positive}).nullable(),
    gammaGamma: z.strictObject({p: positive, q: positive, v: positive}).nullable()
  }),
  /** Gamma-Gamma takes spend per order as independent of how often a customer orders: correlation among repeat customers */
  spendCheck: z
    .strictObject({
      correlation: z.number().min(-1).max(1).meta(meanOf("customers")),
      logCorrelation: z.number().min(-1).max(1).meta(meanOf("customers")),
      customers: count.meta(customers),
      holds: z.boolean().meta(harmless),
      sentence: z.string().meta(sentence)
    })
    .nullable(),
  /** the last `days` held out: what a model of all before them expected, and what came */
  holdout: z
    .strictObject({
      days: count.meta(harmless),
      from: isoDay.meta(harmless),
      to: isoDay.meta(harmless),
      model: z.enum(["bgnbd", "nbd"]).meta(harmless),
      customers: count.meta(customers),
      ...comparison,
      /** expected over actual; null where no order came */
      ratio: z.number().nonnegative().nullable().meta(derived("ratio")),
      offByMoreThanTenth: z.boolean().meta(harmless),
      sentence: z.string().meta(sentence),
      /** by repeat orders before; the last group has that many or more */
      groups: z
        .array(
          z.strictObject({
            repeatOrders: count.meta(harmless),
            label: z.string().meta(harmless),
            customers: count.meta(customers),
            ...comparison
          })
        )
        .meta(joined("holdoutGroups")),
      weeks: z
        .array(z.strictObject({from: isoDay.meta(harmless), to: isoDay.meta(harmless), ...comparison}))
        .meta(joined("holdoutWeeks"))
    })
    .nullable(),
  /** whether single customers' values are shown: only where, held out, they were in the order of what was then spent */
  perCustomer: z.strictObject({
    shown: z.boolean().meta(harmless),
    because: z.string().nullable().meta(sentence),
    /** Spearman's, of expected and actual revenue of the held-out days; null without a model of the days before */
    rankCorrelation: interval.nullable()
  }),
  /** over all of today's customers; expectations are null where there is no model */
  totals: z.strictObject({
    /** within the horizon, and within 12 months (365 days) */
    expectedOrders: z.number().nonnegative().nullable().meta(estimate),
    expectedRevenue: money.nullable().meta(estimate),
    expectedOrdersYear: z.number().nonnegative().nullable().meta(estimate),
    expectedRevenueYear: money.nullable().meta(estimate),
    /** expected number of customers who have not dropped out; null without drop-out */
    alive: z.number().nonnegative().nullable().meta(estimate),
    /** discounted margin of the next 12 months */
    customerValue: money.meta(estimate)
  }),
  /** customers by P(alive) in tenths; null without drop-out */
  aliveBands: z
    .array(z.strictObject({from: share.meta(harmless), to: share.meta(harmless), customers: count.meta(customers)}))
    .meta(folded("customers"))
    .nullable(),
  /** customers by value, the most valuable tenth first; empty below 100 customers */
  tenths: z
    .array(
      z.strictObject({
        customers: count.meta(customers),
        customerValue: money.meta(sumOf("customers")),
        valueShare: share.meta(sumOf("customers"))
      })
    )
    .meta(whole("customers")),
  /** what the data lack, in sentences */
  missing: z.array(z.string()).meta(sentence)
});

export type Value = z.infer<typeof value>;
