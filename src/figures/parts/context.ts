import type {Formatter} from "../../charts/format.js";
import type {BridgeChoice} from "../../data/bridgeView.js";
import type {WhatIfChoice} from "../../data/whatIfChoice.js";
import type {QuarterView} from "../../data/quarterView.js";
import type {Columns} from "../../data/decode.js";
import type {Filters} from "../../filters/filters.js";
import type {Selection} from "../../filters/select.js";
import type {Dimension} from "../../../loaders/contract/dimensions.js";
import type {Summary} from "../../../loaders/contract/summary.js";

/** What every figure can count on, beside its members. */
export interface Context {
  summary: Summary;
  dimensions: readonly Dimension[];
  filters: Filters;
  format: Formatter;
  /** what the filters leave of the cube */
  selectionOf(cube: Columns): Selection;
  /** the churn risk from which on customers would be contacted, 0-1 */
  threshold: number;
  /** which periods are compared; default the best that there are */
  comparison?: BridgeChoice;
  /** what is supposed of the actions; default nothing */
  whatIf?: WhatIfChoice;
  /** what moves between personas are drawn by; default customers */
  flow?: "customers" | "revenue";
  /** the earlier quarter that the book shows; default today */
  quarter?: QuarterView;
}
