import {z} from "zod";
import {count, money, share, version} from "./common.js";
import {customers, derived, estimate, folded, harmless, joined, meanOf, sentence, sumOf} from "./declare.js";

/** The classical groups, from the best down. */
export const rfmGroups = [
  "Champions",
  "Loyal",
  "Potential loyalist",
  "New",
  "Promising",
  "Needs attention",
  "About to sleep",
  "At risk",
  "Can't lose",
  "Hibernating",
  "Lost"
] as const;

const score = z.int().min(1).max(5).meta(harmless);

export const rfm = z.strictObject({
  schemaVersion: version,
  /** the eleven groups, from the best down; groups without customers too. Means are null there. */
  groups: z
    .array(
      z.strictObject({
        group: z.enum(rfmGroups).meta(harmless),
        customers: count.meta(derived("rfmGroup")),
        customerShare: share.meta(derived("rfmGroup")),
        /** of the whole window */
        revenue: money.meta(derived("rfmGroup")),
        revenueShare: share.meta(derived("rfmGroup")),
        meanRecencyDays: z.number().nullable().meta(meanOf("customers")),
        meanFrequency: z.number().nullable().meta(meanOf("customers")),
        meanMonetary: z.number().nullable().meta(meanOf("customers")),
        /** in what the name, which only ranks, is false in absolute terms; null where it is not */
        note: z.string().nullable().meta(sentence)
      })
    )
    .meta(folded("customers")),
  /** 25 cells: recency score (5 most recent) by value score (5 highest), with the group that the cell belongs to */
  cells: z
    .array(
      z.strictObject({
        recencyScore: score,
        valueScore: score,
        group: z.enum(rfmGroups).meta(harmless),
        customers: count.meta(customers),
        revenue: money.meta(sumOf("customers"))
      })
    )
    .meta(joined("rfmCells", "customers")),
  /** groups by k-means personas, every pair */
  crossed: z
    .array(
      z.strictObject({
        group: z.enum(rfmGroups).meta(harmless),
        persona: z.string().meta(harmless),
        customers: count.meta(customers),
        revenue: money.meta(sumOf("customers")),
        groupShare: share.meta(derived("groupShare"))
      })
    )
    .meta(joined("rfmPairs")),
  /** adjusted Rand index between the groups and the personas: 1 the same partition, 0 unrelated */
  agreement: z.number().meta(estimate)
});

export type RfmGroup = (typeof rfmGroups)[number];
export type Rfm = z.infer<typeof rfm>;
