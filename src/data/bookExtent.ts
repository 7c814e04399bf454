import type {BookCell} from "../charts/customerBook.js";
import type {BookExtent} from "../charts/parts/bookAxes.js";

/** How far cells reach, for axes that stay while what stands on them changes. */
export function bookExtent(cells: readonly BookCell[]): BookExtent {
  const spends = cells.map(({spend}) => spend).filter((spend) => spend > 0);
  return {silences: ends(cells.map(({silence}) => silence)), spends: ends(spends)};
}

function ends(values: number[]): number[] {
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : [];
}
