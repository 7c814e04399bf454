import type {Summary} from "../../../loaders/contract/summary.js";

/** Says of a table of counts how they are rounded; nothing where they are exact. */
export function stepsNote({privacy}: Summary): string | undefined {
  if (privacy.customers !== "aggregate") return undefined;
  return `Counts are rounded to multiples of ${privacy.minimumGroup}.`;
}
