import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import {csv} from "./csv.js";
import {download} from "./download.js";
import {onClick} from "./onClick.js";
import {quantity} from "../words/quantity.js";
import {madeOnce} from "../cards/madeOnce.js";
import type {TableColumn} from "./tableColumn.js";
import {tableLine} from "./tableLine.js";
import {tableRows} from "./tableRows.js";

const pageSizes = [25, 50, 100];

export interface TableOptions {
  caption: string;
  /** of the download; tables of one name are one table */
  filename: string;
  format: Formatter;
  /** what a row is called, and several */
  one: string;
  many?: string;
}

interface Table {
  element: HTMLElement;
  update: (rows: Uint32Array, columns: readonly TableColumn[]) => void;
}

/**
 * A table over columns: sorted by its headers, searched, paged, and downloaded as CSV (every row that is found, in the
 * order shown). Filters get the same table again with other rows in it, so that what the reader set in it stays, with the
 * focus.
 */
export function dataTable(rows: Uint32Array, columns: readonly TableColumn[], options: TableOptions): HTMLElement {
  const table = madeOnce(`table ${options.filename}`, () => makeTable(columns, options));
  table.update(rows, columns);
  return table.element;
}

function makeTable(headed: readonly TableColumn[], {caption, filename, format, one, many}: TableOptions): Table {
  let rows: Uint32Array = new Uint32Array();
  let found = rows;
  let columns = headed;
  let [sort, descending, page] = ["", false, 0];
  const head = html`<tr></tr>`;
  const body = html`<tbody></tbody>`;
  const status = html`<p class="table-status" role="status"></p>`;
  const search = html`<input type="search" autocomplete="off" />` as HTMLInputElement;
  const size = html`<select>
    ${pageSizes.map((n) => html`<option value=${n}>${n}</option>`)}
  </select>` as HTMLSelectElement;
  const previous = html`<button type="button">Previous</button>` as HTMLButtonElement;
  const next = html`<button type="button">Next</button>` as HTMLButtonElement;
  const save = html`<button type="button">Download CSV</button>`;
  const headers = headed.map((column) => header(column, () => sortBy(column)));
  head.append(...headers.map(({cell}) => cell));

  function sortBy({id, numeric}: TableColumn): void {
    descending = sort === id ? !descending : numeric;
    sort = id;
    find();
  }

  function find(): void {
    const column = columns.find(({id}) => id === sort);
    found = tableRows(rows, columns, {search: search.value, order: column && {column, descending}});
    for (const {id, cell} of headers) {
      if (id === sort) cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    }
    turn(0);
  }

  function turn(to: number): void {
    page = to;
    const from = page * Number(size.value);
    const end = Math.min(from + Number(size.value), found.length);
    body.replaceChildren(...Array.from(found.subarray(from, end), line));
    status.textContent =
      found.length === 0
        ? `No ${one} found.`
        : `${format.count(from + 1)}–${format.count(end)} of ${quantity(format, found.length, one, many)}`;
    previous.disabled = page === 0;
    next.disabled = end >= found.length;
  }

  function line(row: number): HTMLElement {
    return tableLine(
      columns.map((column) => column.text(row)),
      (i) => columns[i].numeric
    );
  }

  search.addEventListener("input", find);
  size.addEventListener("change", () => turn(0));
  previous.addEventListener("click", () => turn(page - 1));
  next.addEventListener("click", () => turn(page + 1));
  save.addEventListener("click", () => download(tableCsv(found, columns), filename));
  const element = html`<div class="data-table">
    <div class="table-tools"><label>Search ${search}</label>${save}</div>
    <div class="table-scroll" role="region" aria-label=${caption} tabindex="0">
      <table>
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead>
          ${head}
        </thead>
        ${body}
      </table>
    </div>
    <div class="table-pages">${status}<label>Rows ${size}</label>${previous}${next}</div>
  </div>`;
  return {
    element,
    update: (given, described) => {
      [rows, columns] = [given, described];
      find();
    }
  };
}

/** Every row found, in the order shown: numbers as numbers, texts defused. */
export function tableCsv(rows: Uint32Array, columns: readonly TableColumn[]): string {
  return csv(
    columns.map((column) => column.label),
    Array.from(rows, (row) => columns.map((column) => column.cell(row)))
  );
}

function header({id, label, numeric}: TableColumn, onclick: () => void) {
  const cell = html`<th scope="col" class=${numeric ? "numeric" : ""}>
    <button type="button">${label}<span aria-hidden="true" class="sort-arrow"></span></button>
  </th>`;
  return {id, cell: onClick(cell, onclick)};
}
