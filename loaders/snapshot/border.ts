import type {Analysis} from "../pipeline.js";
import type {Measures} from "./measures.js";

/** How clearly customers belong to their persona, one value a customer. */
export interface Border {
  /** code of the persona that is nearest after the own; the own where there is no other */
  next: Uint8Array;
  /** distance to the next centroid less that to the own, over their sum: 0 on the border, 1 on the centroid */
  margin: Float64Array;
}

/** By the published centroids and what is published of each customer, on the z-scored logarithms that personas are made with. */
export function border(
  {persona, scaled}: Pick<Analysis, "persona" | "scaled">,
  {recency, frequency, monetary}: Pick<Measures, "recency" | "frequency" | "monetary">
): Border {
  const {names, assignment, member} = persona;
  // a column that does not vary says nothing
  const weights = scaled.standardDeviation.map((deviation) => (deviation > 0 ? 1 / deviation : 0));
  const place = (...rfm: [number, number, number]) => rfm.map((value, d) => Math.log1p(value) * weights[d]);
  const points = member.centroids.map((centroid) => ({
    code: names.indexOf(centroid.persona),
    at: place(centroid.recencyDays, centroid.frequency, centroid.monetary)
  }));
  const next = Uint8Array.from(assignment);
  const margin = new Float64Array(assignment.length).fill(1);
  for (let i = 0; i < assignment.length; ++i) {
    const here = place(recency[i], frequency[i], monetary[i]);
    let [own, other] = [NaN, Infinity];
    for (const {code, at} of points) {
      const distance = Math.hypot(...at.map((value, d) => value - here[d]));
      if (code === assignment[i]) own = distance;
      else if (distance < other) [other, next[i]] = [distance, code];
    }
    // rounded facts may lie beyond the border
    if (Number.isFinite(other) && own + other > 0) margin[i] = Math.max(0, (other - own) / (other + own));
  }
  return {next, margin};
}
