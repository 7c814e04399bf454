import type {Formatter} from "../charts/format.js";

/** A number of the current period and the same one of the period before. */
export interface Comparison {
  now: number;
  /** null where the history does not reach back to the period before */
  before: number | null;
  /** writes one of the two */
  show: (value: number) => string;
  /** what it is compared with; default "the period before" */
  than?: string;
}

export interface Change {
  direction: "up" | "down" | "flat" | "none";
  text: string;
  /** what the comparison leaves out, said after it */
  caveat?: string;
}

/** The change in words with its sign and what it is measured against: "+12%, up from £1.9M in the 90 days before". */
export function relativeChange(
  {now, before, show, than = "in the period before"}: Comparison,
  format: Formatter
): Change {
  if (before === null) return {direction: "none", text: "no earlier period to compare with"};
  if (!(before > 0)) {
    return now > 0
      ? {direction: "up", text: `up from ${show(0)} ${than}`}
      : {direction: "flat", text: `none now and none ${than}`};
  }
  const change = now / before - 1;
  const digits = Math.abs(change) < 0.0995 ? 1 : 0;
  const rounded = Number((change * 100).toFixed(digits));
  if (rounded === 0) return {direction: "flat", text: `unchanged from ${show(before)} ${than}`};
  // "down from £149" beside a £149 tells nothing
  if (Math.abs(rounded) < 1 && show(now) === show(before))
    return {direction: "flat", text: `hardly changed from ${show(before)} ${than}`};
  const direction = rounded > 0 ? "up" : "down";
  return {direction, text: `${format.change(change, digits)}, ${direction} from ${show(before)} ${than}`};
}
