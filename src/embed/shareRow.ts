import {html} from "htl";
import type {Figure} from "../figures/parts/figure.js";
import type {NumbersTable} from "../figures/parts/tableOf.js";
import type {Filters} from "../filters/filters.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {csv} from "../tables/csv.js";
import {download} from "../tables/download.js";
import {listName} from "../tables/listName.js";
import {onClick} from "../tables/onClick.js";
import {snippets} from "./snippets.js";

export interface ShareOptions {
  /** the address of the site, with a slash at its end */
  site: string;
  /** the page's own address, without query and hash */
  page: string;
  /** what the figure shows now: the page's query without what concerns no figure; asked for at each click */
  query(): string;
  /** the figure's numbers as they are shown now */
  table(): NumbersTable;
  summary: Summary;
  /** what the figure is filtered by now */
  filters(): Filters;
}

/** What a reader can take along of a figure: a link to it with its filters, a frame, its picture, its numbers. */
export function shareRow(figure: Figure, {site, page, query, table, summary, filters}: ShareOptions): HTMLElement {
  const {id, title} = figure;
  const status = html`<span role="status"></span>`;
  const copied = (label: string, text: () => string): HTMLElement =>
    onClick(
      html`<button type="button" aria-label=${`${label}: ${title}`}>${label}</button>`,
      () => void copy(text(), status)
    );
  const frame = (): string => {
    const forms = snippets(figure, {site, query: query(), readable: false});
    return forms.find(({form}) => form === "iframe")!.code;
  };
  const picture = (ending: string): HTMLElement =>
    html`<a
      href=${`./figures/${id}.${ending}`}
      download=${`${id}.${ending}`}
      aria-label=${`Picture as ${ending.toUpperCase()}: ${title}`}
      >${ending.toUpperCase()}</a
    >`;
  const numbers = onClick(
    html`<button type="button" aria-label=${`Numbers as CSV: ${title}`}>Numbers (CSV)</button>`,
    () => {
      const {columns, rows} = table();
      download(csv(columns.map(({label}) => label), rows), `${listName(id, summary, filters())}.csv`); // prettier-ignore
    }
  );
  return html`<div class="share-row">
    ${copied("Copy link", () => `${page}${query()}#figure-${id}`)} ${copied("Copy iframe", frame)} ${numbers}
    <span class="share-picture">Picture (all customers): ${picture("png")} ${picture("svg")}</span>
    <a class="embed-link" href=${`./embeds.html#${id}`} aria-label=${`Wikis, slides, e-mail: ${title}`}
      >Wikis, slides, e-mail</a
    >
    ${status}
  </div>`;
}

/** Where the browser lets no script copy (a site without https), the text stands there, selected, for the reader to do it. */
async function copy(text: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = "Copied";
  } catch {
    const field = html`<input
      type="text"
      readonly
      aria-label="Press Ctrl+C to copy"
      value=${text}
    />` as HTMLInputElement;
    status.replaceChildren(field);
    field.select();
  }
}
