import type {Supposed} from "./whatIf.js";
import type {WhatIfCells} from "./whatIfCells.js";

/** What a reader supposes of the actions, and of whom. */
export interface WhatIfChoice {
  supposed: Supposed;
  /** a row a customer, where a page has read them all; default the cells of whatif.arrow */
  customers?: WhatIfCells;
  /** who they are, in a sentence; default all */
  scope?: string;
}
