import {z} from "zod";
import {count, money, share, version} from "./common.js";

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

const score = z.int().min(1).max(5);

export const rfm = z.strictObject({
  schemaVersion: version,
  /** the eleven groups, from the best down; groups without customers too. Means are null there. */
  groups: z.array(
    z.strictObject({
      group: z.enum(rfmGroups),
      customers: count,
      customerShare: share,
      /** of the whole window */
      revenue: money,
      revenueShare: share,
      meanRecencyDays: z.number().nullable(),
      meanFrequency: z.number().nullable(),
      meanMonetary: z.number().nullable()
    })
  ),
  /** 25 cells: recency score (5 most recent) by value score (5 highest), with the group that the cell belongs to */
  cells: z.array(
    z.strictObject({
      recencyScore: score,
      valueScore: score,
      group: z.enum(rfmGroups),
      customers: count,
      revenue: money
    })
  ),
  /** groups by k-means personas, every pair */
  crossed: z.array(
    z.strictObject({group: z.enum(rfmGroups), persona: z.string(), customers: count, revenue: money, groupShare: share})
  ),
  /** adjusted Rand index between the groups and the personas: 1 the same partition, 0 unrelated */
  agreement: z.number()
});

export type RfmGroup = (typeof rfmGroups)[number];
export type Rfm = z.infer<typeof rfm>;
