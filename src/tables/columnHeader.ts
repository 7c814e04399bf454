import {html} from "htl";
import {onClick} from "./onClick.js";
import type {TableColumn} from "./tableColumn.js";

/** The header of a list's column: a button that sorts by it. */
export function columnHeader({id, label, numeric, long = false}: TableColumn, onclick: () => void) {
  const cell = html`<th
    role="columnheader"
    scope="col"
    data-column=${id}
    class=${numeric ? "numeric" : long ? "long" : ""}
  >
    <button type="button">${label}<span aria-hidden="true" class="sort-arrow"></span></button>
  </th>`;
  return {id, cell: onClick(cell, onclick)};
}
