import type {Personas} from "./contract/personas.js";
import {schemaVersion} from "./contract/common.js";
import {fit, fitLimit} from "./personas/fit.js";
import {nameClusters} from "./personas/nameClusters.js";
import {compare, margins, stability} from "./personas/trust.js";
import type {Customers, ScaledRfm} from "./types.js";

/**
 * Segments the customers by k-means on the scaled recency, frequency and monetary value. Four clusters get the names that
 * fit their profiles; another number is numbered by mean monetary value. `assignment` indexes `names`; where customers are
 * fewer than clusters, or identical, some of the four names have nobody.
 */
export function personas(
  customers: Customers,
  scaled: ScaledRfm,
  {count, seed}: {count: number; seed: number}
): {names: string[]; assignment: Uint8Array; member: Personas} {
  if (!(customers.count > 0)) throw new Error("missing customers");
  if (!(count >= 1 && count <= 255)) throw new Error(`invalid number of personas: ${count}`);
  const fitted = fit(scaled.values, count, seed, fitLimit, {
    starts: 10,
    // Few customers have many nearly best solutions, many customers have few.
    kicks: customers.count > 5_000 ? 5 : 20
  });
  const {names, name} = nameClusters(customers, scaled, fitted, count);
  const assignment = fitted.assignment.map((c) => name[c]);
  const inOrder = Array.from(name.keys()).sort((a, b) => name[a] - name[b]);
  return {
    names,
    assignment,
    member: {
      schemaVersion,
      count: name.length,
      seed,
      fittedOn: Math.min(customers.count, fitLimit),
      inertia: fitted.inertia,
      centroids: inOrder.map((c) => ({persona: names[name[c]], ...toUnits(scaled, fitted.centroids, c)})),
      ...compare(scaled.values, fitted, seed),
      stability: stability(scaled.values, fitted, seed),
      margins: margins(scaled.values, fitted, inOrder, (c) => names[name[c]])
    }
  };
}

function toUnits({mean, standardDeviation}: ScaledRfm, centroids: Float64Array, cluster: number) {
  const [recencyDays, frequency, monetary] = mean.map((center, d) =>
    Math.expm1(center + standardDeviation[d] * centroids[cluster * 3 + d])
  );
  return {recencyDays, frequency, monetary};
}
