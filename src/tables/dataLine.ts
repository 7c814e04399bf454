import type {TableColumn} from "./tableColumn.js";

/**
 * A row of a list: its first cell is the row's header. The roles are said because a phone shows rows as cards, and a table that
 * is laid out as none is none to a screen reader either; each cell brings its column's name for that. Made by hand: for hundreds
 * of cells a template takes a phone longer than the rest of the page.
 */
export function dataLine(columns: readonly TableColumn[], row: number): HTMLTableRowElement {
  const line = document.createElement("tr");
  line.setAttribute("role", "row");
  for (const [place, column] of columns.entries()) {
    const {id, label, numeric, long = false} = column;
    const cell = document.createElement(place === 0 ? "th" : "td");
    cell.setAttribute("role", place === 0 ? "rowheader" : "cell");
    if (place === 0) cell.setAttribute("scope", "row");
    cell.className = numeric ? "numeric" : long ? "long" : "";
    cell.dataset.column = id;
    cell.dataset.label = label;
    const text = column.text(row);
    const href = column.href?.(row);
    if (href === undefined) cell.textContent = text;
    else {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = text;
      cell.append(link);
    }
    line.append(cell);
  }
  return line;
}
