import {z} from "zod";
import {count, isoDay, money, share, version} from "./common.js";

const positive = z.number().positive();

/** The expected orders of a held-out span beside those that came; an order is a day on which a customer ordered. */
const comparison = {expected: z.number().nonnegative(), actual: count};

export const value = z.strictObject({
  schemaVersion: version,
  timeUnit: z.literal("week"),
  horizonDays: count,
  customers: count,
  /** what a customer's value is: the model's, or, where the data do not suffice, the margin on last year's revenue */
  method: z.enum(["model", "last-year"]),
  /** the same in a sentence */
  basis: z.string(),
  economics: z.strictObject({grossMargin: share, annualDiscountRate: z.number().nonnegative()}),
  /** BG/NBD on everything up to the as-of day, times in weeks */
  bgnbd: z
    .strictObject({
      r: positive,
      alpha: positive,
      a: positive,
      b: positive,
      logLikelihood: z.number(),
      customers: count,
      /** repeat customers, and distinct triples (x, t_x, T) */
      repeatCustomers: count,
      triples: count,
      /** the model that is used in its place where drop-out runs to its boundary, and why */
      fallback: z
        .strictObject({
          model: z.literal("nbd"),
          reason: z.string(),
          r: positive,
          alpha: positive,
          logLikelihood: z.number()
        })
        .nullable()
    })
    .nullable(),
  gammaGamma: z
    .strictObject({p: positive, q: positive, v: positive, logLikelihood: z.number(), customers: count})
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
      correlation: z.number().min(-1).max(1),
      logCorrelation: z.number().min(-1).max(1),
      customers: count,
      holds: z.boolean(),
      sentence: z.string()
    })
    .nullable(),
  /** the last `days` held out: what a model of all before them expected, and what came */
  holdout: z
    .strictObject({
      days: count,
      from: isoDay,
      to: isoDay,
      model: z.enum(["bgnbd", "nbd"]),
      customers: count,
      ...comparison,
      /** expected over actual; null where no order came */
      ratio: z.number().nonnegative().nullable(),
      offByMoreThanTenth: z.boolean(),
      sentence: z.string(),
      /** by repeat orders before; the last group has that many or more */
      groups: z.array(z.strictObject({repeatOrders: count, label: z.string(), customers: count, ...comparison})),
      weeks: z.array(z.strictObject({from: isoDay, to: isoDay, ...comparison}))
    })
    .nullable(),
  /** over all of today's customers; expectations are null where there is no model */
  totals: z.strictObject({
    /** within the horizon, and within 12 months (365 days) */
    expectedOrders: z.number().nonnegative().nullable(),
    expectedRevenue: money.nullable(),
    expectedOrdersYear: z.number().nonnegative().nullable(),
    expectedRevenueYear: money.nullable(),
    /** expected number of customers who have not dropped out; null without drop-out */
    alive: z.number().nonnegative().nullable(),
    /** discounted margin of the next 12 months */
    customerValue: money
  }),
  /** customers by P(alive) in tenths; null without drop-out */
  aliveBands: z.array(z.strictObject({from: share, to: share, customers: count})).nullable(),
  /** customers by value, the most valuable tenth first; empty below 100 customers */
  tenths: z.array(z.strictObject({customers: count, customerValue: money, valueShare: share})),
  /** what the data lack, in sentences */
  missing: z.array(z.string())
});

export type Value = z.infer<typeof value>;
