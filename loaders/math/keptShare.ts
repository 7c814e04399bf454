import {randomBeta, randomLcg} from "d3";
import type {Stratum} from "./mantelHaenszel.js";
import {mix} from "./sample.js";
import {stratifiedNewcombe} from "./stratifiedNewcombe.js";

const draws = 1000;

/**
 * The share of those who would not have come that a treatment brought: (share - other) / (1 - other), the shares standardized over
 * strata; below 0 where it drove some away. Its 95 % interval is of draws from the posteriors of both shares under Jeffreys' prior,
 * each of as many customers as it is worth: resampled arms of which everybody came, or nobody, would never differ. The standard
 * error is that of a normal interval as wide. Null where no stratum has both arms, or everybody came untreated.
 */
export function keptShare(
  strata: readonly Stratum[],
  seed = 1
): {estimate: number; low: number; high: number; standardError: number} | null {
  const {share, other, worth, otherWorth} = stratifiedNewcombe(strata);
  if (!(other < 1)) return null;
  const estimate = keptOf(share, other);
  const beta = randomBeta.source(randomLcg(mix(seed)));
  const treated = beta(share * worth + 0.5, (1 - share) * worth + 0.5);
  const control = beta(other * otherWorth + 0.5, (1 - other) * otherWorth + 0.5);
  const kept = new Float64Array(draws).map(() => keptOf(treated(), Math.min(control(), 1 - 1e-9)));
  kept.sort();
  const at = (quantile: number) => kept[Math.round(quantile * (draws - 1))];
  const [low, high] = [Math.min(estimate, at(0.025)), Math.max(estimate, at(0.975))];
  return {estimate, low, high, standardError: (high - low) / (2 * 1.96)};
}

function keptOf(share: number, other: number): number {
  return (share - other) / (1 - other);
}
