import {z} from "zod";
import {orderUnits} from "./orders.js";
import {count, isoDay, model, money, share, version} from "./common.js";
import {
  customers,
  derived,
  estimate,
  harmless,
  meanOf,
  measured,
  ofCube,
  ofOne,
  ofPersonas,
  sumOf,
  withheld,
  type Declared
} from "./declare.js";

const spread = (mean: Declared, quantile: Declared) =>
  z.strictObject({
    mean: z.number().meta(mean),
    median: z.number().meta(quantile),
    lowerQuartile: z.number().meta(quantile),
    upperQuartile: z.number().meta(quantile)
  });

/** How the same sum of revenue at risk did at earlier cut-offs, a horizon apart, the earliest first. */
export const lossCheck = z.strictObject({
  ratios: z.array(
    z.strictObject({
      day: isoDay.meta(harmless),
      /** days after the cut-off that it is about: a year, or those that there are */
      days: count.meta(harmless),
      /** what was expected to be lost over what was lost; null where nothing was */
      ratio: z.number().nullable().meta(estimate)
    })
  ),
  low: z.number().nullable().meta(estimate),
  high: z.number().nullable().meta(estimate),
  /** no ratio is below one half or above two; where one is, no revenue at risk is published */
  holds: z.boolean().meta(harmless)
});

/** What one persona is like; revenue is of the whole window, churnRisk the mean (absent where there is no churn model). */
export const personaStatistics = z.strictObject({
  persona: z.string().meta(harmless),
  customers: count.meta(measured("customers")),
  customerShare: share.meta(measured("customers", "share")),
  revenue: money.meta(measured("revenue")),
  revenueShare: share.meta(measured("revenue", "share")),
  recencyDays: spread(measured("recencyDays", "mean"), meanOf("customers")),
  frequency: spread(measured("orders", "mean"), meanOf("customers")),
  monetary: spread(measured("revenue", "mean"), ofOne("customers")),
  churnRisk: share.nullable().meta(measured("riskSum", "mean")),
  /** the persona's own play: what to do with it */
  play: z.string().meta(harmless)
});

export const summary = z.strictObject({
  schemaVersion: version,
  store: z.strictObject({
    name: z.string().meta(harmless),
    currency: z.string().meta(harmless),
    locale: z.string().meta(harmless),
    timezone: z.string().meta(harmless),
    /** true where the data are the simulated demo store's */
    simulated: z.boolean().meta(harmless)
  }),
  /** what may be published of single customers; in "aggregate" there is no customers.arrow */
  privacy: z.strictObject({
    customers: z.enum(["aggregate", "pseudonymous", "identified"]).meta(harmless),
    minimumGroup: count.meta(harmless)
  }),
  /** what is told of single customers' orders, and in how many files: snapshot/orders/<n>.json; null for nothing */
  orders: z.strictObject({unit: z.enum(orderUnits).meta(harmless), shards: count.meta(harmless)}).nullable(),
  /** the days that quarters.arrow tells of, the latest first; none where not every customer is listed */
  quarters: z.array(isoDay.meta(harmless)),
  dataAsOf: isoDay.meta(harmless),
  /** data older than this, by the reader's own clock, are called old; null in the demo store, which is never refreshed */
  freshness: z.strictObject({warnAfterDays: count.nullable().meta(harmless)}),
  /** where the site is published, for addresses that others copy; null where the config does not say */
  site: z.strictObject({url: z.string().nullable().meta(harmless)}),
  window: z.strictObject({from: isoDay.meta(harmless), to: isoDay.meta(harmless)}),
  /** whether what came back is taken off revenue, orders and customers */
  returns: z.enum(["net", "gross"]).meta(harmless),
  totals: z.strictObject({
    customers: count.meta(harmless),
    orders: count.meta(harmless),
    orderLines: count.meta(harmless),
    /** net of what came back, unless the config says "gross" */
    revenue: money.meta(harmless),
    /** of all lines that counted when they were bought */
    grossRevenue: money.meta(harmless),
    /** what was taken back of it: the rest is `revenue` */
    returnedRevenue: money.meta(harmless),
    averageOrderValue: money.meta(harmless),
    revenuePerCustomer: money.meta(harmless),
    /**
     * revenue of the next twelve months expected to be lost with those who place no order within the horizon; null where
     * there is no churn model, and where `lossCheck` does not hold
     */
    revenueAtRisk: money.nullable().meta(estimate)
  }),
  /** the churn model: where it is not used, all risks are null */
  model,
  /**
   * how the risks came out on the day of the test: right, all too high or too low, or only those far from the mean (too bold, too
   * timid); right too where today's are corrected for it; null where the model is not used
   */
  riskTest: z.enum(["right", "too-high", "too-low", "too-bold", "too-timid"]).nullable().meta(harmless),
  /** days that amounts of a year are about: 365, or those that there are */
  yearDays: count.meta(harmless),
  /** null where there is no churn model */
  lossCheck: lossCheck.nullable(),
  /** the first month of which more than a tenth of what comes back may still come; null without late returns */
  provisionalFrom: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable()
    .meta(harmless),
  /** the two periods that the number cards compare: `days` long each, the later one ends on the as-of day */
  period: z.strictObject({
    days: count.meta(harmless),
    current: z.strictObject({from: isoDay.meta(harmless), to: isoDay.meta(harmless)}),
    /** "year-on-year" where both spans lie wholly in the data; else "sequential", the season not removed; null for none */
    kind: z.enum(["year-on-year", "sequential"]).nullable().meta(harmless),
    /** null where the history does not reach back that far */
    previous: z.strictObject({from: isoDay.meta(harmless), to: isoDay.meta(harmless)}).nullable()
  }),
  /** shares of the two periods' revenue by the persona that customers had when each began, of those who had ordered by then */
  segmentShares: z
    .array(
      z.strictObject({
        persona: z.string().meta(harmless),
        /** how many were in it, the fewer of the two days */
        customers: count.meta(customers),
        /** who of them ordered in each period */
        active: count.nullable().meta(withheld),
        activeBefore: count.nullable().meta(withheld),
        /** null where there is no such revenue, or no previous period */
        current: share.nullable().meta(ofOne("customers", "active")),
        before: share.nullable().meta(ofOne("customers", "activeBefore"))
      })
    )
    .meta(ofPersonas),
  /** the persona with the most revenue */
  topPersona: z.string().meta(derived("topPersona")),
  vips: z.strictObject({
    customers: count.meta(customers),
    minimumMonetary: money.meta(ofOne("customers")),
    revenueShare: share.meta(sumOf("customers"))
  }),
  personas: z.array(personaStatistics).meta(ofCube("persona", "persona", "dropped"))
});

export type PersonaStatistics = z.infer<typeof personaStatistics>;
export type LossCheck = z.infer<typeof lossCheck>;
export type Summary = z.infer<typeof summary>;
