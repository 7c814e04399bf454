import type {Personas} from "../contract/personas.js";
import type {ScaledRfm} from "../types.js";
import type {GapPersonas} from "./gaps.js";

/**
 * Tells which published centroid is nearest to a recency, a number of orders and a revenue, by the distance that the
 * personas were made with: z-scored logarithms. `names` is what the answer indexes.
 */
export function nearestPersona(
  names: string[],
  centroids: Personas["centroids"],
  {standardDeviation}: Pick<ScaledRfm, "standardDeviation">
): GapPersonas {
  // A column that does not vary among today's customers says nothing.
  const [byRecency, byFrequency, byMonetary] = standardDeviation.map((deviation) =>
    deviation > 0 ? 1 / deviation : 0
  );
  const points = centroids.map(({persona, recencyDays, frequency, monetary}) => ({
    index: names.indexOf(persona),
    recency: Math.log1p(recencyDays) * byRecency,
    frequency: Math.log1p(frequency) * byFrequency,
    monetary: Math.log1p(monetary) * byMonetary
  }));
  const unknown = points.findIndex(({index}) => index < 0);
  if (unknown >= 0) throw new Error(`unknown persona: ${centroids[unknown].persona}`);
  if (points.length === 0) throw new Error("missing centroids");
  return {
    names,
    nearest(recency, frequency, monetary) {
      const r = Math.log1p(recency) * byRecency;
      const f = Math.log1p(frequency) * byFrequency;
      const m = Math.log1p(monetary) * byMonetary;
      let best = points[0].index;
      let least = Infinity;
      for (const point of points) {
        const distance = (r - point.recency) ** 2 + (f - point.frequency) ** 2 + (m - point.monetary) ** 2;
        if (distance < least) [least, best] = [distance, point.index];
      }
      return best;
    }
  };
}
