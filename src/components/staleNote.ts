import type {Formatter} from "../charts/format.js";
import type {Summary} from "../../loaders/members/summary.js";

const day = 86_400_000;

/**
 * Says that the data are old, by the reader's own clock: it needs no rebuild to notice that rebuilds have stopped.
 * Nothing where they are fresh, where the store is the demo store, and in what is drawn when the site is built.
 */
export function staleNote(
  {dataAsOf, freshness}: Pick<Summary, "dataAsOf"> & {freshness?: Summary["freshness"]},
  format: Formatter,
  now = readersClock()
): string {
  const limit = freshness?.warnAfterDays ?? null;
  const days = Math.floor((now - Date.parse(dataAsOf)) / day);
  if (limit === null || !(days > limit)) return "";
  return `These data are ${format.days(days)} old: they end on ${format.date(dataAsOf)}, and nothing newer has been published.`;
}

/** NaN in Node, where the clock is the build's. */
function readersClock(): number {
  return typeof ResizeObserver === "undefined" ? NaN : Date.now();
}
