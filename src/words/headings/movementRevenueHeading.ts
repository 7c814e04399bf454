import type {Formatter} from "../../charts/format.js";
import type {FlowRow} from "../../charts/personaFlow.js";

/** The move between two personas whose customers' revenue of twelve months has changed most, both amounts named. */
export function movementRevenueHeading(rows: readonly FlowRow[], format: Formatter): string | undefined {
  const moves = rows.flatMap(({before, after, beforeIndex, afterIndex, revenueBefore, revenue}) =>
    beforeIndex < 0 || afterIndex < 0 || before === after || revenueBefore === null || revenue === null
      ? []
      : {before, after, revenueBefore, revenue, change: Math.abs(revenue - revenueBefore)}
  );
  if (moves.length === 0) return undefined;
  const {before, after, revenueBefore, revenue} = moves.reduce((most, move) =>
    move.change > most.change ? move : most
  );
  return `Who moved from ${before} to ${after} brought ${format.moneyCompact(revenue)} in the last twelve months, ${format.moneyCompact(revenueBefore)} in the twelve up to a quarter ago`;
}
