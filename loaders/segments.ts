import {mean, quantileSorted} from "d3";
import type {PersonaStatistics} from "./contract/summary.js";
import {playOf} from "./playOf.js";
import type {Customers} from "./types.js";

/** What each persona is like, in the order of their names; a persona that nobody has is left out. */
export function segments(
  customers: Customers,
  personas: {names: string[]; assignment: Uint8Array},
  risk: Float64Array | null
): PersonaStatistics[] {
  const revenue = customers.monetary.reduce((sum, value) => sum + value, 0);
  return personas.names.flatMap((persona, code) => {
    const members = Array.from({length: customers.count}, (_, i) => i).filter((i) => personas.assignment[i] === code);
    if (members.length === 0) return [];
    const spend = members.reduce((sum, i) => sum + customers.monetary[i], 0);
    return {
      persona,
      customers: members.length,
      customerShare: members.length / customers.count,
      revenue: spend,
      revenueShare: spend / revenue,
      recencyDays: spread(Float64Array.from(members, (i) => customers.recency[i])),
      frequency: spread(Float64Array.from(members, (i) => customers.frequency[i])),
      monetary: spread(Float64Array.from(members, (i) => customers.monetary[i])),
      churnRisk: risk ? (mean(members, (i) => risk[i]) ?? null) : null,
      play: playOf(persona)
    };
  });
}

function spread(values: Float64Array): PersonaStatistics["recencyDays"] {
  const sorted = Array.from(values.sort());
  const quantile = (p: number) => quantileSorted(sorted, p) as number;
  return {
    mean: mean(sorted) as number,
    median: quantile(0.5),
    lowerQuartile: quantile(0.25),
    upperQuartile: quantile(0.75)
  };
}
