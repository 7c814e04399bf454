/**
 * Filters follow the reader: just before a link to another page of the site is followed, copied or opened elsewhere, it
 * takes on the query of this page.
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
  if (!link || !isPage(link)) return;
  link.search = link.ownerDocument.location.search;
}

/** Whether a link leads to a page of this site; other files of the site take no filters. */
function isPage(link: HTMLAnchorElement): boolean {
  const {location} = link.ownerDocument;
  if (link.origin !== location.origin || link.hasAttribute("download") || link.getAttribute("href")!.startsWith("#")) {
    return false;
  }
  return /(\/|\.html|\/[^./]*)$/.test(link.pathname);
}
