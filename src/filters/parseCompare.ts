import type {Dimension} from "../../loaders/contract/dimensions.js";
import {parseFilters} from "./filters.js";

/**
 * What an address's query sets the selection beside (`compare`): "everybody", "before" (the period before), or an option,
 * "persona:at-risk", by its slug however it is written there; "" where it asks for nothing, undefined where for nothing that there is.
 */
export function parseCompare(search: string, dimensions: readonly Dimension[]): string | undefined {
  const asked = new URLSearchParams(search).get("compare")?.trim().toLowerCase() ?? "";
  if (["", "everybody", "before"].includes(asked)) return asked;
  const [id, ...rest] = asked.split(":");
  const {filters} = parseFilters(`?${new URLSearchParams({[id]: rest.join(":")}).toString()}`, dimensions);
  const [found] = Object.entries(filters);
  return found === undefined ? undefined : `${found[0]}:${found[1][0]}`;
}
