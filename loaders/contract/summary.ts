import {z} from "zod";
import {count, isoDay, meanMedian, model, money, share, version} from "./common.js";

const spread = meanMedian.extend({lowerQuartile: z.number(), upperQuartile: z.number()});

/** What one persona is like; revenue is of the whole window, churnRisk the mean (absent where there is no churn model). */
export const personaStatistics = z.strictObject({
  persona: z.string(),
  customers: count,
  customerShare: share,
  revenue: money,
  revenueShare: share,
  recencyDays: spread,
  frequency: spread,
  monetary: spread,
  churnRisk: share.nullable(),
  /** the persona's own play: what to do with it */
  play: z.string()
});

export const summary = z.strictObject({
  schemaVersion: version,
  store: z.strictObject({
    name: z.string(),
    currency: z.string(),
    locale: z.string(),
    timezone: z.string(),
    /** true where the data are the simulated demo store's */
    simulated: z.boolean()
  }),
  /** what may be published of single customers; in "aggregate" there is no customers.arrow */
  privacy: z.strictObject({customers: z.enum(["aggregate", "pseudonymous", "identified"]), minimumGroup: count}),
  dataAsOf: isoDay,
  /** data older than this, by the reader's own clock, are called old; null in the demo store, which is never refreshed */
  freshness: z.strictObject({warnAfterDays: count.nullable()}),
  /** where the site is published, for addresses that others copy; null where the config does not say */
  site: z.strictObject({url: z.string().nullable()}),
  window: z.strictObject({from: isoDay, to: isoDay}),
  /** whether what came back is taken off revenue, orders and customers */
  returns: z.enum(["net", "gross"]),
  totals: z.strictObject({
    customers: count,
    orders: count,
    orderLines: count,
    /** net of what came back, unless the config says "gross" */
    revenue: money,
    /** of all lines that counted when they were bought */
    grossRevenue: money,
    /** what was taken back of it: the rest is `revenue` */
    returnedRevenue: money,
    averageOrderValue: money,
    revenuePerCustomer: money,
    /** sum over customers of churn risk x revenue of the last twelve months; null where there is no churn model */
    revenueAtRisk: money.nullable()
  }),
  /** the churn model: where it is not used, all risks are null */
  model,
  /** the two periods that the number cards compare: `days` long each, the later one ends on the as-of day */
  period: z.strictObject({
    days: count,
    current: z.strictObject({from: isoDay, to: isoDay}),
    /** null where the history does not reach back that far */
    previous: z.strictObject({from: isoDay, to: isoDay}).nullable()
  }),
  /** the persona with the most revenue */
  topPersona: z.string(),
  vips: z.strictObject({customers: count, minimumMonetary: money, revenueShare: share}),
  personas: z.array(personaStatistics)
});

export type PersonaStatistics = z.infer<typeof personaStatistics>;
export type Summary = z.infer<typeof summary>;
