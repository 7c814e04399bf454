import {z} from "zod";
import {count, share, version} from "./common.js";

export const personas = z.strictObject({
  schemaVersion: version,
  count,
  seed: z.int(),
  /** how many customers the clusters were fitted on; the others went to the nearest centroid */
  fittedOn: count,
  /** sum of squared distances to the own centroid, on the scaled features, over all customers */
  inertia: z.number(),
  /** mean silhouette (of a seeded sample where customers are many); null with fewer customers than clusters + 1 */
  silhouette: z.number().nullable(),
  /** in original units, back from the scaled features */
  centroids: z.array(
    z.strictObject({persona: z.string(), recencyDays: z.number(), frequency: z.number(), monetary: z.number()})
  ),
  /** the same for other numbers of clusters */
  selection: z.array(z.strictObject({count, inertia: z.number(), silhouette: z.number().nullable()})),
  /**
   * mean and 10th percentile of the adjusted Rand index between the published labels and those of refits on bootstrap
   * resamples of `resampleSize` customers; null with a single cluster
   */
  stability: z
    .strictObject({resamples: count, resampleSize: count, meanRandIndex: z.number(), lowRandIndex: z.number()})
    .nullable(),
  /**
   * customers by how clearly they belong: distance to the next centroid less that to the own, over their sum (0 on the
   * border, 1 on the centroid); its median, and the share of customers below 0.1
   */
  margins: z.array(z.strictObject({persona: z.string(), median: z.number(), borderline: share}))
});

export type Personas = z.infer<typeof personas>;
