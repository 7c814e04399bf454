import type {Formatter} from "../../charts/format.js";

/** What the book plots of an earlier quarter. */
export function quarterCaption(day: string, format: Formatter): string {
  return `As known on ${format.date(day)}: days since the last order over today’s usual gap, against the net spend of the twelve months before, coloured by the nearest of today’s personas. Area as today.`;
}
