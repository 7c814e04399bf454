import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import {csv} from "./csv.js";
import {download} from "./download.js";
import {onClick} from "./onClick.js";
import {quantity} from "./quantity.js";
import {remember} from "./remember.js";
import type {TableColumn} from "./tableColumn.js";
import {tableLine} from "./tableLine.js";
import {tableRows} from "./tableRows.js";

const pageSizes = [25, 50, 100];

interface TableState {
  search: string;
  sort: string | null;
  descending: boolean;
  size: number;
  page: number;
}

/**
 * A table over columns: sorted by its headers, searched, paged, and downloaded as CSV (every row that is found, in the
 * order shown). What the reader set stays while filters change the rows.
 */
export function dataTable(
  rows: Uint32Array,
  columns: readonly TableColumn[],
  {
    caption,
    filename,
    format,
    one,
    many
  }: {caption: string; filename: string; format: Formatter; one: string; many?: string}
): HTMLElement {
  const state = remember<TableState>(`table ${filename}`, {
    search: "",
    sort: null,
    descending: false,
    size: 25,
    page: 0
  });
  state.page = 0;
  let found = rows;
  const isNumeric = (i: number) => columns[i].numeric;
  const line = (row: number) =>
    tableLine(
      columns.map((column) => column.text(row)),
      isNumeric
    );
  const head = html`<tr></tr>`;
  const body = html`<tbody></tbody>`;
  const status = html`<p class="table-status" role="status"></p>`;
  const search = html`<input type="search" autocomplete="off" value=${state.search} />` as HTMLInputElement;
  const size = html`<select>
    ${pageSizes.map((n) => html`<option value=${n} selected=${n === state.size}>${n}</option>`)}
  </select>` as HTMLSelectElement;
  const previous = html`<button type="button">Previous</button>` as HTMLButtonElement;
  const next = html`<button type="button">Next</button>` as HTMLButtonElement;
  const save = html`<button type="button">Download CSV</button>`;
  const headers = columns.map((column) => header(column, () => sortBy(column)));
  head.append(...headers.map(({cell}) => cell));

  function sortBy(column: TableColumn): void {
    state.descending = state.sort === column.id ? !state.descending : column.numeric;
    state.sort = column.id;
    find();
  }

  function find(): void {
    const column = columns.find(({id}) => id === state.sort);
    const order = column && {column, descending: state.descending};
    found = tableRows(rows, columns, {search: state.search, order});
    for (const {id, cell} of headers) {
      if (id === state.sort) cell.setAttribute("aria-sort", state.descending ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    }
    turn(0);
  }

  function turn(page: number): void {
    state.page = page;
    const from = page * state.size;
    const to = Math.min(from + state.size, found.length);
    body.replaceChildren(...Array.from(found.subarray(from, to), (row) => line(row)));
    status.textContent =
      found.length === 0
        ? `No ${one} found.`
        : `${format.count(from + 1)}–${format.count(to)} of ${quantity(format, found.length, one, many)}`;
    previous.disabled = page === 0;
    next.disabled = to >= found.length;
  }

  search.addEventListener("input", () => {
    state.search = search.value;
    find();
  });
  size.addEventListener("change", () => {
    state.size = Number(size.value);
    turn(0);
  });
  previous.addEventListener("click", () => turn(state.page - 1));
  next.addEventListener("click", () => turn(state.page + 1));
  save.addEventListener("click", () => download(tableCsv(found, columns), filename));
  find();
  return html`<div class="data-table">
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
