import type {BookCell} from "../charts/customerBook.js";

export interface BookRow {
  persona: string;
  silence: string;
  customers: number;
  /** theirs together, major units */
  spend: number;
  atRisk: number | null;
}

const spans = [
  {silence: "Up to the usual gap", from: -Infinity, below: 1},
  {silence: "One to two usual gaps", from: 1, below: 2},
  {silence: "Over two usual gaps", from: 2, below: Infinity}
];

/** The cells added up by persona and by how long customers have been silent. */
export function bookTable(cells: readonly BookCell[]): BookRow[] {
  const personas = [...new Map(cells.map(({index, persona}) => [index, persona]))].sort(([a], [b]) => a - b);
  return personas.flatMap(([index, persona]) =>
    spans.flatMap(({silence, from, below}) => {
      const own = cells.filter((cell) => cell.index === index && cell.silence >= from && cell.silence < below);
      if (own.length === 0) return [];
      return {
        persona,
        silence,
        customers: own.reduce((sum, cell) => sum + cell.customers, 0),
        spend: own.reduce((sum, cell) => sum + cell.spend * cell.customers, 0),
        atRisk: own.some(({atRisk}) => atRisk !== null) ? own.reduce((sum, cell) => sum + (cell.atRisk ?? 0), 0) : null
      };
    })
  );
}
