import type {Formatter} from "../charts/format.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {oldFrom} from "./oldFrom.js";
import {readersClock} from "./readersClock.js";

const day = 86_400_000;

/**
 * Says that the data are old, by the reader's own clock: it needs no rebuild to notice that rebuilds have stopped.
 * Nothing where they are fresh, where the store is the demo store, and in what is drawn when the site is built.
 */
export function staleNote(
  summary: Pick<Summary, "dataAsOf"> & {freshness?: Summary["freshness"]},
  format: Formatter,
  now = readersClock()
): string {
  const {dataAsOf} = summary;
  if (!(now >= Date.parse(oldFrom(summary) ?? ""))) return "";
  const days = Math.floor((now - Date.parse(dataAsOf)) / day);
  return `Data to ${format.date(dataAsOf)}, ${format.days(days)} old; no update since.`;
}
