/**
 * A row of a table: its first cell is the row's header. Made by hand: for hundreds of cells a template takes a phone longer
 * than the rest of the page.
 */
export function tableLine(texts: readonly string[], isNumeric: (column: number) => boolean): HTMLTableRowElement {
  const line = document.createElement("tr");
  for (const [column, text] of texts.entries()) {
    const cell = document.createElement(column === 0 ? "th" : "td");
    if (column === 0) cell.setAttribute("scope", "row");
    else if (isNumeric(column)) cell.className = "numeric";
    // a phone is not to squeeze these into a column of one word a line
    else if (text.length > 8) cell.className = "words";
    cell.textContent = text;
    line.append(cell);
  }
  return line;
}
