import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import type {Columns} from "../data/decode.js";
import {customerAt} from "../data/customerAt.js";
import type {Customer} from "../data/customerAt.js";
import {customerRow} from "../data/customerRow.js";
import type {PageAddress} from "../filters/pageAddress.js";
import {heldNames} from "../tables/heldNames.js";
import {onClick} from "../tables/onClick.js";
import {madeOnce} from "./madeOnce.js";

export interface ViewOptions {
  customers: Columns;
  address: PageAddress;
  format: Formatter;
  /** what is known of a customer, as an element */
  card: (customer: Customer) => HTMLElement;
  /** what comes later, because it is fetched when it is first asked for */
  more: (customer: Customer) => Promise<HTMLElement | null>;
}

/** A list, and in its place one of its customers where the address names one (`?customer=<key>`). */
export interface CustomerView {
  element: HTMLElement;
  /** the list, and what it has found, in its order */
  update(list: HTMLElement, found: Uint32Array, options: ViewOptions): void;
  /** opens a customer by their key */
  open(key: string): void;
  /** what the list has found since */
  found(rows: Uint32Array): void;
}

export function customerView(): CustomerView {
  return madeOnce("customer view", makeView);
}

function makeView(): CustomerView {
  let options: ViewOptions | undefined;
  let found: Uint32Array = new Uint32Array();
  let shown: string | null = null;
  const listBox = html`<div></div>`;
  const back = html`<button type="button">← To the list</button>` as HTMLButtonElement;
  const place = html`<span class="customer-place" role="status"></span>`;
  const previous = html`<button type="button">Previous</button>` as HTMLButtonElement;
  const next = html`<button type="button">Next</button>` as HTMLButtonElement;
  const copy = html`<button type="button">Copy link</button>` as HTMLButtonElement;
  const heading = html`<h2 tabindex="-1"></h2>`;
  const body = html`<div></div>`;
  const more = html`<div></div>`;
  const customerBox = html`<article class="customer-page" hidden>
    <div class="customer-tools">${back}${place}${previous}${next}${copy}</div>
    ${heading}${body}${more}
  </article>`;
  const element = html`<div>${listBox}${customerBox}</div>`;

  function queryWith(key: string | null): string {
    const params = new URLSearchParams(options?.address.search());
    if (key === null) params.delete("customer");
    else params.set("customer", key);
    const query = params.toString();
    return query === "" ? "" : `?${query}`;
  }

  function show(): void {
    if (!options) return;
    const {address, customers, card} = options;
    const key = new URLSearchParams(address.search()).get("customer");
    const isNew = key !== shown;
    shown = key;
    document.documentElement.classList.toggle("one-customer", key !== null);
    listBox.hidden = key !== null;
    customerBox.hidden = key === null;
    if (key === null) return;
    const row = customerRow(customers, key);
    const at = found.indexOf(row);
    showPlace(at);
    if (!isNew) return;
    more.replaceChildren();
    if (row < 0) {
      heading.textContent = "No such customer";
      body.replaceChildren(
        html`<p>No customer of this list has the key “${key}”. Keys change with the secret they are made with.</p>`
      );
      return;
    }
    const customer = customerAt(customers, row);
    heading.textContent = `Customer ${heldNames.names?.get(customer.key) ?? customer.key}`;
    body.replaceChildren(card(customer));
    void options.more(customer).then((later) => {
      if (shown === key && later) more.replaceChildren(later);
    });
  }

  function showPlace(at: number): void {
    const count = options?.format.count;
    place.textContent = at < 0 || !count ? "" : `${count(at + 1)} of ${count(found.length)} in the list`;
    previous.disabled = !(at > 0);
    next.disabled = at < 0 || at >= found.length - 1;
  }

  function open(key: string): void {
    if (!options) return;
    options.address.push(queryWith(key));
    show();
    element.scrollIntoView({block: "start"});
    heading.focus({preventScroll: true});
  }

  function close(): void {
    if (!options) return;
    const key = shown;
    // the list is one step back, with what was set in it
    if ((history.state as {stepped?: boolean} | null)?.stepped) history.back();
    else {
      options.address.write(queryWith(null));
      show();
    }
    // the row that one came from, once it is there again
    setTimeout(() => {
      const link = [...listBox.querySelectorAll<HTMLAnchorElement>("tbody a")].find(
        (a) => new URL(a.href).searchParams.get("customer") === key
      );
      (link ?? listBox.querySelector<HTMLElement>("input"))?.focus();
    }, 100);
  }

  function step(by: number): void {
    if (!options || shown === null) return;
    const row = found[found.indexOf(customerRow(options.customers, shown)) + by];
    if (row === undefined) return;
    options.address.write(queryWith(options.customers.texts.key(row)));
    show();
  }

  onClick(back, close);
  onClick(previous, () => step(-1));
  onClick(next, () => step(1));
  onClick(copy, () => {
    const link = new URL(`?customer=${encodeURIComponent(shown ?? "")}`, location.href).href;
    void navigator.clipboard.writeText(link).then(() => {
      copy.textContent = "Copied";
      setTimeout(() => (copy.textContent = "Copy link"), 2000);
    });
  });
  listBox.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href*='customer=']");
    // a new tab or window is the browser's to open
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const key = new URL(link.href).searchParams.get("customer");
    if (key === null) return;
    event.preventDefault();
    open(key);
  });
  window.addEventListener("popstate", show);
  return {
    element,
    update: (list, rows, given) => {
      options = given;
      found = rows;
      if (listBox.firstChild !== list) listBox.replaceChildren(list);
      show();
    },
    open,
    found: (rows) => {
      found = rows;
      if (shown !== null && options) showPlace(found.indexOf(customerRow(options.customers, shown)));
    }
  };
}
