import {listKeys} from "../tables/listState.js";
import {pageAddress} from "./pageAddress.js";

/** The page's query without what is a list's own: filters, and what a figure compares. A search may name somebody. */
export function sharedQuery(): string {
  const query = new URLSearchParams(pageAddress().search());
  for (const key of [...listKeys, "customer"]) query.delete(key);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
