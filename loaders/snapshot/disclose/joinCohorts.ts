import type {Timing} from "../../contract/timing.js";
import {foldTargets} from "./foldSmall.js";

type Cohort = Timing["cohorts"][number];

/** Cohorts of fewer than so many groups' worth of customers are put together: steps of a group are fine enough then. */
const groupsEach = 5;

/**
 * Cohorts of `minimum` customers or more: months with few new customers are counted with those that follow, as far as all
 * of them have been seen.
 */
export function joinCohorts(cohorts: readonly Cohort[], minimum: number): Cohort[] {
  const joined: Cohort[][] = [];
  for (const cohort of cohorts) {
    const last = joined[joined.length - 1];
    if (last && sizeOf(last) < groupsEach * minimum && cohort.months.length > 1) last.push(cohort);
    else joined.push([cohort]);
  }
  // what is still too few, the newest month of all, goes to its neighbours
  const targets = foldTargets(joined.map(sizeOf), minimum);
  return joined
    .map((_, to) => joined.flatMap((parts, i) => (targets[i] === to ? parts : [])))
    .filter((parts) => parts.length > 0)
    .map(join);
}

function sizeOf(parts: readonly Cohort[]): number {
  return parts.reduce((sum, {customers}) => sum + customers, 0);
}

/**
 * One cohort of several: month k after the first order is that of each. Only months that all of them had are told, but for
 * a newest month that was too small to stand alone: it has had no later month, and those of the others are not whole then.
 */
function join(parts: readonly Cohort[]): Cohort {
  const size = sizeOf(parts);
  const lengths = parts.map(({months}) => months.length);
  const length = Math.min(...(lengths.some((n) => n > 1) ? lengths.filter((n) => n > 1) : lengths));
  return {
    cohort: parts[0].cohort,
    customers: size,
    months: Array.from({length}, (_, since) => {
      const seen = parts.filter(({months}) => since < months.length);
      const cells = seen.map(({months}) => months[since]);
      const customers = cells.reduce((sum, cell) => sum + cell.customers, 0);
      const revenue = seen.reduce((sum, part, i) => sum + part.customers * (cells[i].revenuePerCustomer ?? 0), 0);
      const known = cells.every(({revenuePerCustomer}) => revenuePerCustomer !== null);
      return {
        since,
        customers,
        share: customers / size,
        revenuePerCustomer: known ? revenue / size : null,
        partial: seen.length < parts.length || cells.some(({partial}) => partial)
      };
    })
  };
}
