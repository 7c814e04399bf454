import {z} from "zod";
import {count, share, version} from "./common.js";

/** P(another order within the horizon | silent for `days`), with its 95 % interval. */
const returnProbability = z.strictObject({days: count, probability: share, low: share, high: share, atRisk: count});

const defection = z.strictObject({
  /** smallest silence in days after which the chance of another order within the horizon is below one half */
  days: count.nullable(),
  low: count.nullable(),
  high: count.nullable(),
  /** why there is none, in a sentence */
  missing: z.string().nullable()
});

export const recency = z.strictObject({
  schemaVersion: version,
  horizonDays: count,
  /** customers by recency; `from` inclusive, `to` exclusive, days */
  histogram: z.array(z.strictObject({from: count, to: count, customers: count})),
  medianDays: z.number(),
  /** gaps between orders: how many ended with another order, how many are still open */
  gaps: z.strictObject({closed: count, open: count, medianDays: z.number().nullable()}),
  returnProbability: z.array(returnProbability),
  defection,
  /** customers silent for longer than the defection point */
  beyondDefection: count.nullable()
});

export type Recency = z.infer<typeof recency>;
