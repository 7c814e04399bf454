import type {Columns} from "./decode.js";

/** The end of an earlier quarter, and where customers were then. */
export interface QuarterView {
  /** quarters ago, from 1 */
  step: number;
  /** ISO day */
  day: string;
  /** quarters.arrow */
  quarters: Columns;
}
