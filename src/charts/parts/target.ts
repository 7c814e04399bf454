import type {MarkOptions} from "@observablehq/plot";
import type {Frame} from "./frame.js";
import {rowed} from "./rowed.js";

/** Options of a mark that is not seen: what is pointed at in place of a thin bar or a short one. */
export function target(frame: Frame, rows?: readonly number[]): MarkOptions {
  return {...rowed(frame, rows), fill: "transparent", className: "ci-target"};
}
