/**
 * A row of a table: its first cell is the row's header. With `labels` it may be laid out as a card: it says what it is, and each
 * of its cells brings its column's name. Made by hand: for hundreds of cells a template takes a phone longer
 * than the rest of the page.
 */
export function tableLine(
  texts: readonly string[],
  {isNumeric, labels}: {isNumeric: (column: number) => boolean; labels?: readonly string[]}
): HTMLTableRowElement {
  const line = document.createElement("tr");
  if (labels) line.setAttribute("role", "row");
  for (const [column, text] of texts.entries()) {
    const cell = document.createElement(column === 0 ? "th" : "td");
    if (labels) cell.setAttribute("role", column === 0 ? "rowheader" : "cell");
    // of two columns the second is what the first says
    if (labels && labels.length > 2 && column > 0) cell.dataset.label = labels[column];
    if (column === 0) cell.setAttribute("scope", "row");
    else if (isNumeric(column)) cell.className = "numeric";
    // a phone is not to squeeze these into a column of one word a line
    else if (text.length > 8) cell.className = "words";
    cell.textContent = text;
    line.append(cell);
  }
  return line;
}
