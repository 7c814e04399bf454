import {listKeys} from "../tables/listState.js";

/**
 * Filters follow the reader: just before a link to another page of the site is followed, copied or opened elsewhere, it
 * takes on the query of this page. What the link says itself stays, and one that is `data-exact` says all; what is a list's own (its order, its page, the customer
 * that is open) goes with a link to a customer alone, who is one of that list.
 */
export function carryQuery(root: Document = document): void {
  if (listening.has(root)) return;
  listening.add(root);
  for (const event of ["pointerdown", "focusin", "click"]) {
    root.addEventListener(event, (event) => carry(event.target), {capture: true});
  }
}

const listening = new WeakSet<Document>();

function carry(target: EventTarget | null): void {
  const link = (target as Element | null)?.closest?.<HTMLAnchorElement>("a[href]");
  if (!link || !isPage(link) || "exact" in link.dataset) return;
  const own = ownQuery.get(link) ?? link.search;
  ownQuery.set(link, own);
  const query = new URLSearchParams(link.ownerDocument.location.search);
  const said = new URLSearchParams(own);
  if (!said.has("customer")) for (const key of [...listKeys, "step"]) query.delete(key);
  query.delete("customer");
  for (const key of new Set(said.keys())) query.delete(key);
  for (const [key, value] of said) query.append(key, value);
  link.search = query.toString();
}

/** The query that each link was made with. */
const ownQuery = new WeakMap<HTMLAnchorElement, string>();

/** Whether a link leads to a page of this site; other files of the site take no filters. */
function isPage(link: HTMLAnchorElement): boolean {
  const {location} = link.ownerDocument;
  if (link.origin !== location.origin || link.hasAttribute("download") || link.getAttribute("href")!.startsWith("#")) {
    return false;
  }
  return /(\/|\.html|\/[^./]*)$/.test(link.pathname);
}
