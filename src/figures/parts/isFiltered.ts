import type {Context} from "./context.js";

/** Whether the reader has chosen some of the customers: a sentence then speaks of those. */
export function isFiltered({filters}: Pick<Context, "filters">): boolean {
  return Object.keys(filters).length > 0;
}
