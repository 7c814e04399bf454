/**
 * A line of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP
 * advises ("CSV Injection"); numbers stay numbers.
 */
export function csvLine(cells: (string | number | null)[]): string {
  return cells.map((cell) => (typeof cell === "string" ? quote(defuse(cell)) : (cell ?? ""))).join(",");
}

function defuse(text: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
