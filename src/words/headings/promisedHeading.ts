import type {PromisedRow} from "../../charts/promisedMeasured.js";

/** How often what was promised lies within the interval of what came. */
export function promisedHeading(rows: readonly PromisedRow[]): string | undefined {
  const told = rows.flatMap(({promised, low, high}) =>
    promised === null ? [] : [promised >= low && promised <= high]
  );
  if (told.length === 0) return undefined;
  const kept = told.filter(Boolean).length;
  const of =
    told.length === 1 ? "the one group" : `${kept === told.length ? "all" : `${kept} of`} ${told.length} groups`;
  if (kept === 0) return "What was promised is not what was measured";
  return `What was promised lies within what was measured in ${of}`;
}
