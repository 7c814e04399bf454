import type {Formatter} from "../charts/format.js";
import type {Dimension} from "../../loaders/contract/dimensions.js";
import type {Summary} from "../../loaders/contract/summary.js";
import {relativeChange} from "./relativeChange.js";
import type {Change} from "./relativeChange.js";

/** A number of the last days against the same days a year before where they are in the data, else against those just before. */
export function recentChange(
  now: number,
  before: number,
  {summary, dimensions, show}: {summary: Summary; dimensions: readonly Dimension[]; show: (value: number) => string},
  format: Formatter
): Change {
  const {previous, kind} = summary.period;
  if (previous === null) return {direction: "none", text: "nothing earlier to compare with"};
  const than = kind === "year-on-year" ? "a year before" : "just before";
  const caveat = kind === "year-on-year" ? {} : {caveat: "not seasonally adjusted"};
  // where small groups are not told, 0 may be a few
  if (dimensions.some(({approximate}) => approximate) && !(now > 0 && before > 0)) {
    return {direction: "none", text: `too few to compare, now or ${than}`, ...caveat};
  }
  return {...relativeChange({now, before: Number.isFinite(before) ? before : 0, show, than}, format), ...caveat};
}
