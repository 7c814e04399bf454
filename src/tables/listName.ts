import type {Summary} from "../../loaders/contract/summary.js";
import type {Filters} from "../filters/filters.js";

/** What a download is called: the store, the list, what it is filtered by, the day of the data. */
export function listName(
  list: string,
  {store, dataAsOf}: Pick<Summary, "store" | "dataAsOf">,
  filters: Filters
): string {
  const chosen = Object.entries(filters).flatMap(([id, slugs]) => [id, ...slugs]);
  return [slugOf(store.name), list, ...chosen.map(slugOf), dataAsOf].filter(Boolean).join("-").slice(0, longest);
}

/** Characters: the longest that every file system takes, less an ending. */
const longest = 200;

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
