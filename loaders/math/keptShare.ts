import {randomBinomial, randomLcg} from "d3";
import type {Stratum} from "./mantelHaenszel.js";
import {mix} from "./sample.js";
import {stratifiedNewcombe} from "./stratifiedNewcombe.js";

const resamples = 1000;

/**
 * The share of those who would not have come that a treatment brought: (share - other) / (1 - other), the shares standardized over
 * strata; below 0 where it drove some away. Standard error and 95 % interval by resampling customers within arms and strata;
 * null where no stratum has both arms, or everybody came untreated.
 */
export function keptShare(
  strata: readonly Stratum[],
  seed = 1
): {estimate: number; low: number; high: number; standardError: number} | null {
  const estimate = keptOf(strata);
  if (estimate === null) return null;
  const draw = randomBinomial.source(randomLcg(mix(seed)));
  const kept = new Float64Array(resamples).map(() => {
    const resampled = strata.map(({hits, n, otherHits, otherN}) => ({
      hits: n > 0 ? draw(n, hits / n)() : 0,
      n,
      otherHits: otherN > 0 ? draw(otherN, otherHits / otherN)() : 0,
      otherN
    }));
    return keptOf(resampled) ?? estimate;
  });
  kept.sort();
  const mean = kept.reduce((sum, value) => sum + value, 0) / resamples;
  const squares = kept.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const at = (share: number) => kept[Math.round(share * (resamples - 1))];
  return {estimate, low: at(0.025), high: at(0.975), standardError: Math.sqrt(squares / (resamples - 1))};
}

function keptOf(strata: readonly Stratum[]): number | null {
  const {share, other} = stratifiedNewcombe(strata);
  return other < 1 ? (share - other) / (1 - other) : null;
}
