import type {BridgeBase, BridgePeriod} from "../contract/bridge.js";

/** Days since 1970-01-01, both included. */
export interface Span {
  from: number;
  to: number;
}

export interface Comparable {
  period: BridgePeriod;
  base: BridgeBase;
  current: Span;
  before: Span;
}

/** A shop may be closed at New Year: only a first order after the first week says that the data begin within a period. */
const grace = 6;
const millisecondsPerDay = 86_400_000;

/**
 * For each length the newest calendar period that the as-of day has finished, beside the same one of the year before and the one
 * just before it, as far as both lie wholly in the data. The better of two comes first: what differs by season is not compared.
 */
export function comparablePeriods({firstDay, asOfDay}: {firstDay: number; asOfDay: number}): Comparable[] {
  const lengths: [BridgePeriod, months: number][] = [
    ["month", 1],
    ["quarter", 3],
    ["year", 12]
  ];
  const found = lengths.flatMap(([period, months]) => {
    // the period that tomorrow is in has not been finished
    const open = Math.floor(monthOf(asOfDay + 1) / months) * months;
    const spanAt = (start: number): Span => ({from: firstDayOf(start), to: firstDayOf(start + months) - 1});
    const bases: [BridgeBase, start: number][] = [["year-before", open - months - 12]];
    if (months < 12) bases.push(["previous", open - 2 * months]);
    return bases.map(([base, start]) => ({period, base, current: spanAt(open - months), before: spanAt(start)}));
  });
  return found.filter(({before}) => firstDay <= before.from + grace);
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * millisecondsPerDay);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function firstDayOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / millisecondsPerDay;
}
