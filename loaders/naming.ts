import {rankNames} from "./contract/personas.js";
import type {Personas} from "./contract/personas.js";
import type {Recency} from "./contract/recency.js";
import type {Timing} from "./contract/timing.js";
import {profileOf} from "./naming/profileOf.js";
import {trueName} from "./naming/trueName.js";
import type {Customers} from "./types.js";

interface Inputs {
  customers: Customers;
  /** as the clusters rank among one another */
  persona: {names: string[]; assignment: Uint8Array; member: Personas};
  /** null where no churn model is used */
  risk: Float64Array | null;
  recency: Pick<Recency, "defection" | "lapsedAfterDays">;
  timing: Timing;
}

/**
 * Puts the four personas' names to absolute tests, now that risks and the store's own tipping point are known: names by rank
 * alone call somebody loyal in any store. `ranks` are the names by rank, in the same order, which addresses and colours
 * keep. Groups that are only numbered stay as they are.
 */
export function naming(
  {customers, persona, risk, recency, timing}: Inputs,
  {horizonDays}: {horizonDays: number}
): {persona: Inputs["persona"] & {ranks: string[]}; timing: Timing} {
  const ranks = persona.names;
  const isRanked = ranks.length === rankNames.length && ranks.every((name, i) => name === rankNames[i]);
  if (!isRanked) return {persona: {...persona, ranks}, timing};
  const found = rankNames.map((rank, code) => {
    const profile = profileOf(customers, risk, persona.assignment, code);
    if (profile === null) return {rank, persona: rank, because: null};
    const {name, because} = trueName(rank, profile, {horizonDays, ...recency});
    return {rank, persona: name, because};
  });
  const names = found.map(({persona}) => persona);
  const renamed = <T extends {persona: string}>(rows: T[]): T[] =>
    rows.map((row) => ({...row, persona: names[ranks.indexOf(row.persona)]}));
  const {centroids, margins} = persona.member;
  const member = {...persona.member, centroids: renamed(centroids), margins: renamed(margins), names: found};
  return {persona: {...persona, names, ranks, member}, timing: {...timing, personas: renamed(timing.personas)}};
}
