/** The rows that are shown, those marked that the heading names: they are drawn in the accent, and others paler. */
export function spokenOf<Row extends {spoken?: boolean}>(
  rows: readonly Row[],
  heading: string,
  name: (row: Row) => string
): Row[] {
  return rows.map((row) => (heading.includes(name(row)) ? {...row, spoken: true} : row));
}
