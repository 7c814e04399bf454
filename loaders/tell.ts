import type {Config} from "./config/schema.js";
import {inSteps, isFew} from "./math/steps.js";

/** How many customers, orders or gaps a sentence may say that there are, where their number is not a whole store's. */
export interface Tell {
  /** the number itself, for what is computed from it */
  count(exact: number): number;
  /** "49", or "about 50", or "fewer than 10" */
  words(exact: number): string;
  /** "only 49", or "only about 50", or "fewer than 10" */
  only(exact: number): string;
}

/** Says numbers as they are. */
export const tellExactly: Tell = {count: (exact) => exact, words: String, only: (exact) => `only ${exact}`};

/** Sentences are made from what a site may tell: where it publishes groups only, no small number of customers, as members tell them beside `everybody`. */
export function teller(
  {customers: mode, minimumGroup}: Pick<Config["privacy"], "customers" | "minimumGroup">,
  everybody: number
): Tell {
  if (mode !== "aggregate") return tellExactly;
  const few = `fewer than ${minimumGroup}`;
  const about = (exact: number) => (exact === 0 ? "0" : `about ${inSteps(exact, minimumGroup, everybody)}`);
  return {
    count: (exact) => inSteps(exact, minimumGroup, everybody),
    words: (exact) => (isFew(exact, minimumGroup) ? few : about(exact)),
    only: (exact) => (isFew(exact, minimumGroup) ? few : `only ${about(exact)}`)
  };
}
