import {tellExactly, type Tell} from "../tell.js";
import type {History} from "../types.js";
import {countOutcomes} from "./rows.js";

export const minimumCustomers = 100;
export const minimumHorizons = 3;
export const minimumOutcomes = 50;
/** Training cut-offs lie a third of a horizon apart, for as far back as a horizon of history remains before them. */
const mostTrainingCutoffs = 8;

export interface Cutoff {
  day: number;
  role: "train" | "test" | "score";
  customers: number;
  /** null at the as-of day, where nobody knows yet */
  churned: number | null;
}

/**
 * The cut-offs of the churn model, earliest first, or what the data lack. The test cut-off lies one horizon before the
 * as-of day; every training outcome is over by then, so that the test sees nothing that training saw.
 */
export function chooseCutoffs(
  history: History,
  horizonDays: number,
  tell: Tell = tellExactly
): {cutoffs: Cutoff[]; missing: string[]} {
  const {asOfDay, firstDay, customers} = history;
  const length = asOfDay - firstDay;
  const score: Cutoff = {day: asOfDay, role: "score", customers: customers.count, churned: null};
  const missing: string[] = [];
  if (!(customers.count >= minimumCustomers)) {
    missing.push(
      `Telling who will leave takes at least ${minimumCustomers} customers; this shop has ${customers.count}.`
    );
  }
  if (!(length >= minimumHorizons * horizonDays)) {
    missing.push(
      `Telling who will leave takes orders of ${minimumHorizons * horizonDays} days, three times the ${horizonDays} that are looked ahead; this shop has ${length}.`
    );
  }
  if (missing.length > 0) return {cutoffs: [score], missing};
  const test = outcomesAt(history, asOfDay - horizonDays, horizonDays, "test");
  const train = trainingCutoffs(history, test.day, horizonDays);
  const short = shortOf(test, `In the last ${horizonDays} days`, tell);
  missing.push(
    ...(short.length > 0 ? short : shortOf(train[0], `In the ${horizonDays} days before the last ${horizonDays}`, tell))
  );
  return {cutoffs: [...train.toReversed(), test, score], missing};
}

/**
 * The training cut-offs of a model that is used at `day`, latest first: their outcomes are over by then. The latest must do;
 * an earlier one, when the shop was smaller, is only left out.
 */
export function trainingCutoffs(history: History, day: number, horizonDays: number): Cutoff[] {
  const step = Math.max(1, Math.round(horizonDays / 3));
  const train: Cutoff[] = [];
  for (let j = 0; j < mostTrainingCutoffs; ++j) {
    const trainDay = day - horizonDays - j * step;
    if (trainDay < history.firstDay + horizonDays) break;
    const cutoff = outcomesAt(history, trainDay, horizonDays, "train");
    if (j === 0 || isEnough(cutoff)) train.push(cutoff);
  }
  return train;
}

export function outcomesAt(history: History, day: number, horizonDays: number, role: "train" | "test"): Cutoff {
  return {day, role, ...countOutcomes(history, day, horizonDays)};
}

export function isEnough({customers, churned}: Cutoff): boolean {
  return churned !== null && churned >= minimumOutcomes && customers - churned >= minimumOutcomes;
}

function shortOf(cutoff: Cutoff, when: string, tell: Tell): string[] {
  const churned = cutoff.churned ?? 0;
  const kept = cutoff.customers - churned;
  const lacking: string[] = [];
  if (churned < minimumOutcomes) {
    const few = tell.only(churned);
    lacking.push(
      `${churned === 0 ? "no customer" : few === "only 1" ? `${few} customer` : `${few} customers`} stayed away`
    );
  }
  if (kept < minimumOutcomes) {
    const again = kept === 0 ? "nobody" : (lacking.length === 0 ? tell.only : tell.words)(kept);
    lacking.push(`${again} ordered again of those who had before`);
  }
  return lacking.length === 0
    ? []
    : [`${when} ${lacking.join(" and ")}; telling who will leave takes ${minimumOutcomes} of each kind.`];
}
