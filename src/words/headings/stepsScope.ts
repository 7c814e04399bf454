import type {Summary} from "../../../loaders/contract/summary.js";

/** Says of a table of counts how they are rounded; nothing where they are exact. */
export function stepsScope({privacy}: Summary): string | undefined {
  if (privacy.customers !== "aggregate") return undefined;
  return `All customers, whatever the filters say. Counts are rounded to multiples of ${privacy.minimumGroup}.`;
}
