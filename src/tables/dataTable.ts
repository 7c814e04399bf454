import {html} from "htl";
import type {Formatter} from "../charts/format.js";
import {columnChooser} from "./columnChooser.js";
import {columnHeader} from "./columnHeader.js";
import {narrowedChip} from "./narrowedChip.js";
import {dataLine} from "./dataLine.js";
import {download} from "./download.js";
import {quantity} from "../words/quantity.js";
import {madeOnce} from "../cards/madeOnce.js";
import {parseList, serializeList} from "./listState.js";
import type {ListState} from "./listState.js";
import type {TableColumn} from "./tableColumn.js";
import {tableCsv} from "./tableCsv.js";
import {tableParts} from "./tableParts.js";
import {tableRows} from "./tableRows.js";
import type {PageAddress} from "../filters/pageAddress.js";

export interface TableOptions {
  caption: string;
  /** tables of one name are one table */
  name: string;
  format: Formatter;
  /** what a row is called, and several */
  one: string;
  many?: string;
  /** of the download, without its ending; default: the name */
  saveAs?: string;
  /** where sort, search, page and columns are kept; default: nowhere */
  address?: PageAddress;
  /** what the rows are ordered by until the reader says otherwise; default: as they come */
  order?: {id: string; descending: boolean};
  /** ids of the columns that are shown until the reader says otherwise; default: all, without a choice */
  shown?: readonly string[];
  /** rows that the list is opened on; a search looks through all */
  opensOn?: {isIn: (row: number) => boolean; label: string; one: string; many: string};
  /** what the rows were narrowed to beside the filters, and how that is undone */
  narrowed?: readonly {text: string; clear: () => void}[];
  /** whether what is searched for is nobody else's business, and stays out of the address */
  quiet?: boolean;
  /** what else stands among the list's tools */
  tool?: HTMLElement;
  /** hears which rows are found, in their order */
  onFound?: (rows: Uint32Array) => void;
}

interface Table {
  element: HTMLElement;
  update: (rows: Uint32Array, columns: readonly TableColumn[], options: TableOptions) => void;
}

/**
 * A table over columns: sorted by its headers, searched, paged, and downloaded as CSV (every row that is found, in the
 * order shown, with all columns). Filters get the same table again with other rows in it, so that what the reader set in it
 * stays, with the focus. On a narrow screen each row is a card.
 */
export function dataTable(rows: Uint32Array, columns: readonly TableColumn[], options: TableOptions): HTMLElement {
  const table = madeOnce(`table ${options.name}`, () => makeTable(options));
  table.update(rows, columns, options);
  return table.element;
}

function makeTable(given: TableOptions): Table {
  const {address, caption} = given;
  let options = given;
  let rows: Uint32Array = new Uint32Array();
  let found = rows;
  let columns: readonly TableColumn[] = [];
  let state: ListState = parseList(address?.search() ?? "");
  // what the address says of the page holds for the rows that come next
  let fresh = true;
  const chooser = columnChooser(toggleColumn);
  const parts = tableParts({caption, tools: [given.tool, given.shown && chooser.element]});
  const {element, head, body, status, search, size, order, only, onlyText, onlyLabel, narrowed} = parts;
  const {previous, next, save} = parts;
  let headers: {id: string; cell: HTMLElement}[] = [];

  function shown(): Set<string> {
    return new Set(state.columns ?? options.shown ?? columns.map(({id}) => id));
  }

  function visible(): readonly TableColumn[] {
    const ids = shown();
    return columns.filter(({id}, place) => place === 0 || ids.has(id));
  }

  function ordering(): {id: string; descending: boolean} | undefined {
    return columns.some(({id}) => id === state.sort) ? {...state, id: state.sort} : options.order;
  }

  /** whether the list is as it was opened: a search looks through everybody */
  function isOpening(): boolean {
    return !state.all && state.search === "";
  }

  function set(change: Partial<ListState>): void {
    state = {...state, ...change};
    address?.write(serializeList(options.quiet ? {...state, search: ""} : state, address.search()));
  }

  function sortBy({id, numeric}: TableColumn): void {
    const now = ordering();
    set({sort: id, descending: now?.id === id ? !now.descending : numeric, page: 0});
    find();
  }

  function toggleColumn(id: string): void {
    const ids = shown();
    if (!ids.delete(id)) ids.add(id);
    set({columns: columns.map((column) => column.id).filter((id) => ids.has(id))});
    showHead();
    showPage();
  }

  function find(): void {
    const {opensOn} = options;
    const some = opensOn && rows.filter(opensOn.isIn);
    const partly = some !== undefined && some.length > 0 && some.length < rows.length;
    onlyLabel.hidden = !partly;
    only.checked = !state.all;
    only.disabled = state.search !== "";
    onlyText.textContent = opensOn?.label ?? "";
    const by = ordering();
    const column = by && columns.find(({id}) => id === by.id);
    found = tableRows(partly && isOpening() ? some : rows, columns, {
      search: state.search,
      order: by && column && {column, descending: by.descending}
    });
    showHead();
    showPage();
    options.onFound?.(found);
  }

  function showHead(): void {
    const by = ordering();
    const ids = visible()
      .map(({id}) => id)
      .join();
    if (ids !== headers.map(({id}) => id).join()) {
      headers = visible().map((column) => columnHeader(column, () => sortBy(column)));
      head.replaceChildren(...headers.map(({cell}) => cell));
    }
    for (const {id, cell} of headers) {
      if (id === by?.id) cell.setAttribute("aria-sort", by.descending ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    }
    chooser.update(columns, shown());
    order.replaceChildren(
      ...columns.map(({id, label}) => html`<option value=${id} selected=${id === by?.id}>${label}</option>`)
    );
  }

  function showPage(): void {
    const {format, one, many, opensOn} = options;
    const perPage = Number(size.value);
    const page = Math.min(state.page, Math.max(0, Math.ceil(found.length / perPage) - 1));
    const from = page * perPage;
    const end = Math.min(from + perPage, found.length);
    const cells = visible();
    body.replaceChildren(...Array.from(found.subarray(from, end), (row) => dataLine(cells, row)));
    const [single, several] = !onlyLabel.hidden && isOpening() && opensOn ? [opensOn.one, opensOn.many] : [one, many];
    status.textContent =
      found.length === 0
        ? `No ${one} found.`
        : `${format.count(from + 1)}–${format.count(end)} of ${quantity(format, found.length, single, several)}`;
    previous.disabled = page === 0;
    next.disabled = end >= found.length;
  }

  function turn(by: number): void {
    const last = Math.max(0, Math.ceil(found.length / Number(size.value)) - 1);
    set({page: Math.min(state.page, last) + by});
    showPage();
  }

  search.value = state.search;
  search.addEventListener("input", () => {
    set({search: search.value, page: 0});
    find();
  });
  size.addEventListener("change", () => {
    set({page: 0});
    showPage();
  });
  order.addEventListener("change", () => {
    const column = columns.find(({id}) => id === order.value);
    if (column) sortBy(column);
  });
  only.addEventListener("change", () => {
    set({all: !only.checked, page: 0});
    find();
  });
  previous.addEventListener("click", () => turn(-1));
  next.addEventListener("click", () => turn(1));
  save.addEventListener("click", () => download(tableCsv(found, columns), `${options.saveAs ?? options.name}.csv`));
  if (address) {
    window.addEventListener("popstate", () => {
      const {search: typed} = state;
      state = parseList(location.search);
      if (options.quiet) state.search = typed;
      fresh = true;
      search.value = state.search;
      find();
    });
  }
  return {
    element,
    update: (given, described, now) => {
      const same = given.length === rows.length && given.every((row, i) => row === rows[i]);
      const hides = now.quiet && !options.quiet;
      [rows, columns, options] = [given, described, now];
      if (hides) set({});
      if (!same && !fresh && state.page > 0) set({page: 0});
      fresh = false;
      narrowed.hidden = !options.narrowed?.length;
      narrowed.replaceChildren(...(options.narrowed ?? []).map(narrowedChip));
      find();
    }
  };
}
