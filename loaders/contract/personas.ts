import {z} from "zod";
import {count, share, version} from "./common.js";
import {estimate, harmless, meanOf, ofPersonas, sentence, shareOf} from "./declare.js";

/** The four personas by rank: spend most, order most often, order least often, silent longest. Addresses and colours keep them. */
export const rankNames = ["Big Spenders", "Loyal Customers", "New / Occasional", "Quiet"] as const;

/** What the last one was called, in addresses and rules that others keep. */
export const oldNames: {readonly [name: string]: RankName} = {"At Risk": "Quiet"};

export const personas = z.strictObject({
  schemaVersion: version,
  count: count.meta(harmless),
  seed: z.int().meta(harmless),
  /** how many customers the clusters were fitted on; the others went to the nearest centroid */
  fittedOn: count.meta(harmless),
  /** sum of squared distances to the own centroid, on the scaled features, over all customers */
  inertia: z.number().meta(estimate),
  /** mean silhouette (of a seeded sample where customers are many); null with fewer customers than clusters + 1 */
  silhouette: z.number().nullable().meta(estimate),
  /** in original units, back from the scaled features */
  centroids: z
    .array(
      z.strictObject({
        persona: z.string().meta(harmless),
        recencyDays: z.number().meta(meanOf("persona")),
        frequency: z.number().meta(meanOf("persona")),
        monetary: z.number().meta(meanOf("persona"))
      })
    )
    .meta(ofPersonas),
  /** what each is called and why that is not the name of its rank; absent where groups are only numbered */
  names: z
    .array(
      z.strictObject({
        rank: z.enum(rankNames).meta(harmless),
        persona: z.string().meta(harmless),
        because: z.string().nullable().meta(sentence)
      })
    )
    .optional()
    .meta(ofPersonas),
  /** the same for other numbers of clusters */
  selection: z.array(
    z.strictObject({
      count: count.meta(harmless),
      inertia: z.number().meta(estimate),
      silhouette: z.number().nullable().meta(estimate)
    })
  ),
  /**
   * mean and 10th percentile of the adjusted Rand index between the published labels and those of refits on bootstrap
   * resamples of `resampleSize` customers; null with a single cluster
   */
  stability: z
    .strictObject({
      resamples: count.meta(harmless),
      resampleSize: count.meta(harmless),
      meanRandIndex: z.number().meta(estimate),
      lowRandIndex: z.number().meta(estimate)
    })
    .nullable(),
  /**
   * customers by how clearly they belong: distance to the next centroid less that to the own, over their sum (0 on the
   * border, 1 on the centroid); its median, and the share of customers below 0.1
   */
  margins: z
    .array(
      z.strictObject({
        persona: z.string().meta(harmless),
        median: z.number().meta(meanOf("persona")),
        borderline: share.meta(shareOf("persona"))
      })
    )
    .meta(ofPersonas)
});

export type RankName = (typeof rankNames)[number];
export type Personas = z.infer<typeof personas>;
